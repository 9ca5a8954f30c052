#include "secrets.hpp"

#include <sys/stat.h>

#include "../virtual_card/outside_program.hpp"
#include "core/text.hpp"
#include "sample_profile.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::test;

namespace {

void write_secret(const std::string& path, std::string_view text, mode_t mode = 0600) {
  write(path, core::as_bytes(text));
  REQUIRE(chmod(path.c_str(), mode) == 0);
}

Result<remote::Secrets> read(const TemporaryFolder& folder) {
  return remote::read_secrets({{"token", "token"}}, folder.path());
}

}  // namespace

TEST_CASE("a secret is the file without its line end") {
  const TemporaryFolder folder;
  write_secret(folder / "token", "s3cret\r\n");
  const auto secrets = read(folder);
  REQUIRE(secrets);
  CHECK(core::as_text(secrets->at("token").view()) == "s3cret");
}

TEST_CASE("row 99: a secret that is missing, open to others or unfit is refused by its name") {
  const TemporaryFolder folder;
  const auto refused = [&] {
    const auto secrets = read(folder);
    return !secrets && secrets.error().code == ErrorCode::match_secret && secrets.error().where == "token";
  };
  CHECK(refused());
  for (const mode_t mode : {0640U, 0604U, 0660U, 0601U}) {
    write_secret(folder / "token", "s3cret", mode);
    CHECK(refused());
  }
  write_secret(folder / "token", "");
  CHECK(refused());
  write_secret(folder / "token", "a\nb");
  CHECK(refused());
  write_secret(folder / "token", std::string(70'000, 'x'));
  CHECK(refused());
  REQUIRE(std::filesystem::remove(folder / "token"));
  REQUIRE(std::filesystem::create_directory(folder / "token"));
  CHECK(refused());
}

TEST_CASE("a provider is not loaded without its secrets, and no error shows one") {
  const TemporaryFolder folder;
  auto profile = sample_profile();
  profile["secrets"] = {{"token", {{"file", "token"}}}};
  write(folder / "p.json", core::as_bytes(profile.dump()));
  CHECK(MatchProvider::load(folder / "p.json").error().code == ErrorCode::match_secret);
  write_secret(folder / "token", "s3cret-of-mine", 0644);
  const auto open = MatchProvider::load(folder / "p.json");
  REQUIRE_FALSE(open);
  CHECK(open.error().detail.find("s3cret") == std::string::npos);
  write_secret(folder / "token", "s3cret-of-mine");
  CHECK(MatchProvider::load(folder / "p.json"));
}
