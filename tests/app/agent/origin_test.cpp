#include "rules/origin.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

#include "support/catch.hpp"

using namespace chipid::counter::agent;

namespace {

const std::vector<std::string> good = {"https://clinic.example",
                                       "https://clinic.example:8443",
                                       "http://clinic.example",
                                       "http://localhost:3000",
                                       "http://127.0.0.1:8080",
                                       "http://[::1]:8080",
                                       "https://[2001:db8::1]",
                                       "https://[2001:db8:0:1:1:1:1:1]",
                                       "https://[::ffff:102:304]",
                                       "https://xn--bnh-cna.vn",
                                       "https://a-b.c_d.example",
                                       "https://10.0.0.7"};
const std::vector<std::string> bad = {"",
                                      "null",
                                      "*",
                                      "https://",
                                      "https:///",
                                      "https://clinic.example/",
                                      "https://clinic.example/path",
                                      "https://clinic.example?x",
                                      "https://clinic.example#x",
                                      "https://Clinic.example",
                                      "HTTPS://clinic.example",
                                      "https://clinic.example.",
                                      "https://.clinic.example",
                                      "https://clinic..example",
                                      "https://clinic.example:443",
                                      "http://clinic.example:80",
                                      "https://clinic.example:",
                                      "https://clinic.example:0",
                                      "https://clinic.example:08443",
                                      "https://clinic.example:65536",
                                      "https://clinic.example:84 43",
                                      "https://clinic.example:+1",
                                      "https://user@clinic.example",
                                      "https://user:pass@clinic.example",
                                      "https://clinic.example, https://evil.example",
                                      "https://clinic.example https://evil.example",
                                      " https://clinic.example",
                                      "https://clinic.example ",
                                      "https://clinic.example\n",
                                      std::string("https://clinic.example\0", 23),
                                      "https://b\xE1\xBB\x87nh.vn",
                                      "https://clinic%2eexample",
                                      "https://127.1",
                                      "https://127.0.0.01",
                                      "https://0x7f.0.0.1",
                                      "https://2130706433",
                                      "https://1.2.3.4.5",
                                      "https://host.0x",
                                      "https://[::1",
                                      "https://::1",
                                      "https://[0:0:0:0:0:0:0:1]",
                                      "https://[::FFFF:102:304]",
                                      "https://[::ffff:1.2.3.4]",
                                      "https://[fe80::1%eth0]",
                                      "https://[::1]x",
                                      "https://[::1]]",
                                      "ftp://clinic.example",
                                      "file://",
                                      "data:text/html,x",
                                      "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
                                      "https:clinic.example",
                                      "https:/clinic.example",
                                      "https:\\\\clinic.example"};

// Texts that look like origins, with mistakes in them. No punycode: whether it stands for anything is not looked at.
std::vector<std::string> made_up(std::size_t count) {
  const std::vector<std::string> parts = {"https://", "http://", "clinic", ".",   "example", ":",  "443", "80", "8443", "[",
                                          "]",        "::",      "1",      "127", "0",       "0x", "a",   "-",  "_",
                                          "/",        "@",       "A",      " ",   "%41",     "ffff", "2001:db8"};
  std::mt19937 random(11);
  std::vector<std::string> all;
  while (all.size() < count) {
    std::string text = random() % 8 == 0 ? "" : random() % 2 == 0 ? "https://" : "http://";
    for (auto left = random() % 7; left > 0; --left) text += parts[random() % parts.size()];
    all.push_back(text);
  }
  return all;
}

#ifdef CHIPID_NODE
// Whether the URL standard as Node has it writes each text's origin as the text itself.
std::vector<bool> as_node_says(const std::vector<std::string>& texts) {
  const auto file = std::filesystem::temp_directory_path() / ("origins-" + std::to_string(::getpid()));
  std::ofstream out(file);
  for (const auto& text : texts) out << text << "\n";
  out.close();
  const auto command = std::string(CHIPID_NODE) +
                       " -e \"for (const t of require('fs').readFileSync('" + file.string() +
                       "', 'utf8').split('\\n').slice(0, -1)) { let o = ''; try { o = new URL(t).origin } catch {} "
                       "process.stdout.write(o === t ? '1' : '0') }\"";
  std::vector<bool> says;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  for (int letter = std::fgetc(pipe); letter != EOF; letter = std::fgetc(pipe)) says.push_back(letter == '1');
  CHECK(::pclose(pipe) == 0);
  std::filesystem::remove(file);
  return says;
}
#endif

}  // namespace

TEST_CASE("Origins are taken as browsers write them, and in no other way") {
  for (const auto& text : good) CHECK((is_origin(text) ? text : "refused " + text) == text);
  for (const auto& text : bad) CHECK((is_origin(text) ? "taken " + text : text) == text);
}

TEST_CASE("What is taken for an origin is one to the URL standard of Node") {
#ifdef CHIPID_NODE
  auto texts = made_up(20000);
  texts.insert(texts.end(), good.begin(), good.end());
  const auto says = as_node_says(texts);
  REQUIRE(says.size() == texts.size());
  std::size_t taken = 0;
  for (std::size_t index = 0; index < texts.size(); ++index) {
    if (!is_origin(texts[index])) continue;
    ++taken;
    CHECK((says[index] ? texts[index] : "no origin: " + texts[index]) == texts[index]);
  }
  CHECK(taken > 500);
#else
  WARN("Node is not installed: the URL standard was not asked");
#endif
}

TEST_CASE("Only pages that nobody on the network can pose as are paired") {
  for (const auto* text : {"https://clinic.example", "https://10.0.0.7:8443", "http://localhost", "http://127.0.0.1:81",
                           "http://[::1]:81", "http://app.localhost:3000"})
    CHECK(may_be_paired(text));
  for (const auto* text : {"http://clinic.example", "http://10.0.0.7", "http://127.0.0.1.example", "http://localhost.example",
                           "http://127.evil.example", "null", "https://Clinic.example", "http://[::2]"})
    CHECK_FALSE(may_be_paired(text));
}
