#include <unistd.h>

#include <chipid/new_site_key.hpp>
#include <chipid/receipt.hpp>
#include <cstdlib>
#include <fstream>

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("chipid-test-new-site-key-" + std::to_string(::getpid()));
  Folder() { fs::remove_all(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] bool runs(const std::string& command) const {
    return std::system(("cd '" + path.string() + "' && " + command + " > out.txt 2>&1").c_str()) == 0;
  }
};

}  // namespace

TEST_CASE("new site key: only its owner may open it, openssl takes it, its public half enrols") {
  const Folder folder;
  const auto path = folder.path / "config" / "site-key.pem";
  const auto key = test::ok(create_site_key(path));
  CHECK(fs::status(path).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(test::ok(SiteKey::load(path)).key_id() == key.key_id());
  const std::vector<fs::path> paths = {folder.path / "config" / "site-key.pub"};
  const auto enrolled = test::ok(load_enrolled_keys(paths)).keys;
  REQUIRE(enrolled.size() == 1);
  CHECK(enrolled[0].key_id() == key.key_id());
  const auto message = core::as_bytes("signed");
  CHECK(enrolled[0].verify(message, test::ok(key.sign(message))));
  CHECK(folder.runs("openssl pkey -in config/site-key.pem -noout -check"));
  CHECK(folder.runs("openssl pkey -in config/site-key.pem -pubout | cmp - config/site-key.pub"));
  CHECK(folder.runs("openssl pkey -in config/site-key.pem -text -noout | grep -q 'NIST CURVE: P-256'"));
}

TEST_CASE("new site key: never in place of one that is there") {
  const Folder folder;
  const auto path = folder.path / "site-key.pem";
  const auto first = test::ok(create_site_key(path));
  CHECK(test::error_of(create_site_key(path)) == "usage.file");
  CHECK(test::ok(SiteKey::load(path)).key_id() == first.key_id());
  const std::vector<fs::path> paths = {folder.path / "site-key.pub"};
  CHECK(test::ok(load_enrolled_keys(paths)).keys.at(0).key_id() == first.key_id());
}

TEST_CASE("new site key: without its public half it does not stay") {
  const Folder folder;
  fs::create_directories(folder.path / "site-key.pub" / "in the way");
  CHECK(test::error_of(create_site_key(folder.path / "site-key.pem")) == "usage.file");
  CHECK_FALSE(fs::exists(folder.path / "site-key.pem"));
}
