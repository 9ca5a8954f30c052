#include "core/durable_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::test;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("chipid-durable-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("a file is replaced as a whole, and read up to a limit") {
  const Folder folder;
  const auto file = folder.path / "file";
  ok(core::replace_file(file, core::as_bytes("one")));
  ok(core::replace_file(file, core::as_bytes("two two")));
  CHECK(core::as_text(ok(core::read_file(file, 7))) == "two two");
  CHECK(error_of(core::read_file(file, 6)) == "data.over_limit");
  CHECK(error_of(core::read_file(folder.path / "absent", 6)) == "usage.file");
  CHECK(std::distance(fs::directory_iterator(folder.path), fs::directory_iterator()) == 1);
  CHECK(error_of(core::replace_file(folder.path / "absent" / "file", {})) == "usage.file");
}

TEST_CASE("a pipe, a device or a folder is not read") {
  const Folder folder;
  const auto pipe = folder.path / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const auto& path : {pipe, fs::path("/dev/zero"), folder.path}) {
    const auto read = core::read_file(path, 6);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::usage_file);
    CHECK(read.error().detail == "is not a regular file");
  }
}

TEST_CASE("several files at once, an empty one too") {
  const Folder folder;
  const core::NewFile files[] = {{.name = "a", .content = {1, 2}}, {.name = "b", .content = {}}};
  ok(core::write_files(folder.path, files));
  CHECK(ok(core::read_file(folder.path / "a", 10)) == Bytes{1, 2});
  CHECK(ok(core::read_file(folder.path / "b", 10)).empty());
}

TEST_CASE("a lock is held once, and free again at its end") {
  const Folder folder;
  const auto path = folder.path / "lock";
  {
    const auto held = ok(core::FileLock::try_lock(path));
    REQUIRE(held);
    CHECK_FALSE(ok(core::FileLock::try_lock(path)));
  }
  CHECK(ok(core::FileLock::try_lock(path)));
  CHECK(error_of(core::FileLock::try_lock(folder.path / "absent" / "lock")) == "usage.file");
}
