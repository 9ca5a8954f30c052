#include "core/private_file.hpp"

#include <unistd.h>

#include "support/vectors.hpp"

using namespace chipid;
namespace fs = std::filesystem;

TEST_CASE("a private file is its owner's alone, new, and never a link's target") {
  const auto folder = fs::temp_directory_path() / ("chipid-private-" + std::to_string(getpid()));
  fs::create_directory(folder);
  const auto path = folder / "file";
  CHECK(core::write_new_private_file(path, "text"));
  CHECK(test::read_bytes(path).size() == 4);
  CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  CHECK_FALSE(core::write_new_private_file(path, "again"));
  fs::create_symlink(folder / "elsewhere", folder / "link");
  CHECK_FALSE(core::write_new_private_file(folder / "link", "text"));
  CHECK_FALSE(fs::exists(folder / "elsewhere"));
  fs::remove_all(folder);
}
