#include "rules/sites.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "json/strict_json.hpp"
#include "keys.hpp"
#include "rules/sites_file.hpp"
#include "support/catch.hpp"

using namespace chipid::counter;
using namespace chipid::counter::agent;
using namespace chipid::counter::agent::test;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() {
    auto name = (fs::temp_directory_path() / "agent-sites-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] fs::path file() const { return path_ / "agent" / "sites.json"; }

 private:
  fs::path path_;
};

std::vector<Site> two_sites() {
  auto page = clinic_site();
  page.scopes = scopes_of({Scope::id, Scope::portrait});
  page.without_asking = scopes_of({Scope::portrait});
  page.created = std::chrono::sys_seconds(std::chrono::seconds(1'780'000'000));
  page.last_used = page.created + std::chrono::seconds(5);
  page.reads = 7;
  return {page, program_site()};
}

std::string detail_of(std::string_view text) {
  const auto sites = parse_sites(text);
  REQUIRE_FALSE(sites);
  CHECK(sites.error().code == TroubleCode::sites_damaged);
  return sites.error().detail;
}

// The file with one member of its first site changed; nothing: left out.
std::string with(const char* member, const Json& value) {
  auto json = Json::parse(sites_json(two_sites()));
  auto& site = json["sites"][0];
  if (value.is_null()) site.erase(member);
  if (!value.is_null()) site[member] = value;
  return json.dump();
}

}  // namespace

TEST_CASE("Sites are read as they are written") {
  CHECK(parse_sites(sites_json(two_sites())).value() == two_sites());
  CHECK(parse_sites(sites_json({})).value().empty());
  auto old_page = clinic_site();
  old_page.token_digest.reset();
  old_page.compatibility = true;
  CHECK(parse_sites(sites_json({old_page})).value() == std::vector{old_page});
  CHECK(sites_json(two_sites()).find(secret) == std::string::npos);
}

TEST_CASE("A list of sites that no pairing would have written lets nobody in") {
  CHECK(parse_sites(with("name", "Other")));
  const std::vector<std::pair<const char*, Json>> wrong = {
      {"client", "x"},
      {"client", nullptr},
      {"client", "../../etc/passwd"},
      {"name", ""},
      {"name", " "},
      {"name", std::string(65, 'x')},
      {"name", "a\nb"},
      {"name",
       "a\xE2\x80\xAE"
       "b"},
      {"origin", "*"},
      {"origin", "null"},
      {"origin", "https://clinic.example/"},
      {"origin", "http://clinic.example"},
      {"origin", Json::array({"https://a.example", "https://b.example"})},
      {"origin", nullptr},
      {"scopes", Json::array({"everything"})},
      {"scopes", "id"},
      {"without_asking", Json::array({"match"})},
      {"token_sha256", nullptr},
      {"token_sha256", "00"},
      {"token_sha256", std::string(64, 'A')},
      {"key", {{"x", "a"}, {"y", "b"}}},
      {"key", {{"x", client_key().x}, {"y", client_key().y}}},
      {"created", -1},
      {"created", "today"},
      {"reads", 1.5},
      {"compatibility", "yes"},
      {"unheard_of", 1}};
  for (const auto& [member, value] : wrong) CHECK(detail_of(with(member, value)).find("/sites/0") == 0);
}

TEST_CASE("A file of sites is refused as a whole") {
  const auto good = sites_json(two_sites());
  CHECK(detail_of("") == "no JSON object");
  CHECK(detail_of("{}") == "/version: 1");
  CHECK(detail_of(R"({"version": 2, "sites": []})").find("/version") == 0);
  CHECK(detail_of(R"({"version": 1})").find("/sites") == 0);
  CHECK(detail_of(R"({"version": 1, "sites": [], "more": 1})").find("/more") == 0);
  CHECK(detail_of(R"({"version": 1, "version": 1, "sites": []})") == "version: twice");
  CHECK(detail_of(R"({"version": 1, "sites": [3]})").find("/sites/0") == 0);
  CHECK(detail_of(good + std::string(largest_sites_file, ' ')) == "too large");
  CHECK(detail_of(sites_json({clinic_site(), clinic_site()})) == "/sites/1/client: twice");
  CHECK(detail_of(sites_json(std::vector<Site>(65, clinic_site()))).find("/sites") == 0);
  for (std::size_t size = 0; size + 1 < good.size(); size += 7) CHECK_FALSE(parse_sites(good.substr(0, size)));
}

TEST_CASE("The file is its owner's alone, and only then believed") {
  const Folder folder;
  CHECK(load_sites(folder.file()).value().empty());
  ::umask(0);
  REQUIRE(save_sites(folder.file(), two_sites()));
  ::umask(022);
  struct stat state {};
  REQUIRE(::stat(folder.file().c_str(), &state) == 0);
  CHECK((state.st_mode & 07777U) == 0600U);
  CHECK(load_sites(folder.file()).value() == two_sites());
  for (const unsigned mode : {0640U, 0604U, 0620U, 0602U, 0666U}) {
    REQUIRE(::chmod(folder.file().c_str(), mode) == 0);
    const auto sites = load_sites(folder.file());
    REQUIRE_FALSE(sites);
    CHECK(sites.error().code == TroubleCode::sites_open_to_others);
  }
}

TEST_CASE("A link, a folder or a pipe is no list of sites") {
  const Folder folder;
  REQUIRE(save_sites(folder.file(), two_sites()));
  const auto other = folder.file().parent_path() / "other";
  fs::create_symlink(folder.file(), other);
  CHECK_FALSE(load_sites(other));
  fs::remove(other);
  fs::create_directory(other);
  CHECK_FALSE(load_sites(other));
  fs::remove(other);
  REQUIRE(::mkfifo(other.c_str(), 0600) == 0);
  CHECK_FALSE(load_sites(other));
}

TEST_CASE("What is added, changed and removed is on the disk, and counts at once") {
  const Folder folder;
  const auto sites = Sites::open(folder.file()).value();
  CHECK(sites->origins()->empty());
  REQUIRE(sites->add(clinic_site()));
  REQUIRE(sites->add(program_site()));
  CHECK(*sites->origins() == OriginSet{clinic});
  const auto before = sites->origins();
  REQUIRE(sites->set_scopes(client_id, scopes_of({Scope::raw}), scopes_of({Scope::raw, Scope::family, Scope::id})));
  CHECK(sites->find(client_id)->without_asking == scopes_of({Scope::raw}));
  sites->count_read(client_id, std::chrono::sys_seconds(std::chrono::seconds(9)));
  CHECK(Sites::open(folder.file()).value()->all() == sites->all());
  CHECK(sites->find(client_id)->reads == 1);
  REQUIRE(sites->remove(client_id));
  CHECK(sites->origins()->empty());
  CHECK(before->contains(clinic));
  CHECK(sites->find(client_id) == nullptr);
  CHECK(sites->remove(client_id).error().code == TroubleCode::no_such_site);
}

TEST_CASE("There is room for 64 sites, and none is lost where one cannot be written") {
  const Folder folder;
  const auto sites = Sites::open(folder.file()).value();
  for (std::size_t i = 0; i < most_sites; ++i) {
    auto site = clinic_site();
    site.client = std::string(20, static_cast<char>('A' + i % 26)) + (i < 26 ? "AA" : i < 52 ? "AQ" : "Ag");
    REQUIRE(sites->add(site));
  }
  CHECK(sites->add(program_site()).error().code == TroubleCode::too_many_sites);
  REQUIRE(load_sites(folder.file()).value().size() == most_sites);
  fs::remove_all(folder.file().parent_path());
  std::ofstream(folder.file().parent_path()) << "in the way";
  CHECK(sites->remove(sites->all()[0].client).error().code == TroubleCode::sites_not_written);
  CHECK(sites->all().size() == most_sites);
}
