#include "server_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "support/catch.hpp"

extern char** environ;

namespace chipid::test {
namespace {

using Json = nlohmann::ordered_json;

Bytes bytes_of(std::string_view text) {
  const auto view = core::as_bytes(text);
  return {view.begin(), view.end()};
}

std::string sha256(BytesView bytes) {
  return core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, bytes));
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string table() {
  const auto request = same_person();
  const Json pair = {{"reference", sha256(request.reference)}, {"probe", sha256(request.probe)}, {"score", 0.9}};
  return Json({{"otherwise", 0.1}, {"pairs", Json::array({pair})}}).dump();
}

pid_t start(const std::vector<std::string>& arguments, const std::string& out, const std::string& err) {
  std::vector<char*> words;
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = -1;
  REQUIRE(posix_spawn(&process, words[0], &actions, nullptr, words.data(), environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  return process;
}

}  // namespace

const TemporaryFolder& test_certificates() {
  static const TemporaryFolder folder;
  static const auto made = run(CHIPID_SOURCE "/samples/match-server/make-test-certificates " + folder.path().string());
  return folder;
}

ServerProcess::ServerProcess(std::vector<std::string> more, const std::string& certificate) {
  const auto& files = test_certificates();
  write(folder_ / "table.json", core::as_bytes(table()));
  std::vector<std::string> arguments = {CHIPID_MATCH_SERVER,
                                        "--certificate",
                                        files / (certificate + ".pem"),
                                        "--key",
                                        files / (certificate + "-key.pem"),
                                        "--token",
                                        files / "token",
                                        "--table",
                                        folder_ / "table.json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  process_ = start(arguments, folder_ / "out", folder_ / "err");
  for (int i = 0; i < 200 && address_.empty(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
    const auto out = text_of(folder_ / "out");
    const auto at = out.find("https://");
    if (at != std::string::npos && out.ends_with('\n')) address_ = out.substr(at, out.find('\n', at) - at);
  }
  INFO(log());
  REQUIRE(!address_.empty());
}

ServerProcess::~ServerProcess() {
  end();
}

std::string ServerProcess::log() const {
  return text_of(folder_ / "out") + text_of(folder_ / "err");
}

int ServerProcess::end() {
  if (process_ <= 0) return 0;
  int status = 0;
  ::kill(process_, SIGTERM);
  ::waitpid(process_, &status, 0);
  process_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Json profile_for(const ServerProcess& server, const std::string& example) {
  auto profile = Json::parse(text_of(CHIPID_SOURCE "/samples/providers/" + example + ".json"));
  profile["base_url"] = server.address();
  profile["tls"]["authorities"] = "authority.pem";
  profile["limits"] = {{"whole_ms", 4'000}};
  // The pictures of these tests are none, so nothing can convert them.
  profile.erase("picture_formats");
  return profile;
}

MatchProvider load(const Json& profile) {
  auto provider = MatchProvider::parse(profile.dump(), test_certificates().path());
  INFO((provider ? "" : provider.error().where + ": " + provider.error().detail));
  REQUIRE(provider);
  return *std::move(provider);
}

MatchRequest same_person() {
  MatchRequest request;
  request.reference = bytes_of("\xFF\xD8\xFF the picture in the chip");
  request.probe = bytes_of("\xFF\xD8\xFF the picture just taken");
  return request;
}

MatchRequest stranger() {
  auto request = same_person();
  request.probe = bytes_of("\xFF\xD8\xFF somebody else");
  return request;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace chipid::test
