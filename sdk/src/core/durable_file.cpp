#include "core/durable_file.hpp"

#include <fstream>

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#elif defined(_WIN32)
#ifndef NOMINMAX
#define NOMINMAX
#endif
#include <windows.h>
#endif

namespace chipid::core {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> file_trouble(const fs::path& path) {
  return fail(ErrorCode::usage_file, path.string());
}

Result<> write_plain(const fs::path& path, BytesView content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file.good()) return file_trouble(path);
  return {};
}

fs::path temporary(const fs::path& path) {
  auto name = path;
  name += ".new";
  return name;
}

Result<> rename_over(const fs::path& from, const fs::path& to) {
  std::error_code trouble;
  fs::rename(from, to, trouble);
  if (trouble) return file_trouble(to);
  return {};
}

}  // namespace

#if defined(__unix__) || defined(__APPLE__)

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

Result<> wait_for_disk(const fs::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0 || ::fsync(file.number()) != 0) return file_trouble(path);
  return {};
}

#if defined(__linux__)
// One wait for hundreds of files instead of one each.
Result<> wait_for_files(const fs::path& folder, std::span<const NewFile>) {
  const Descriptor file(::open(folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0 || ::syncfs(file.number()) != 0) return file_trouble(folder);
  return {};
}
#else
Result<> wait_for_files(const fs::path& folder, std::span<const NewFile> files) {
  for (const auto& file : files) CHIPID_CHECK(wait_for_disk(folder / file.name));
  return wait_for_disk(folder);
}
#endif

class PosixLock final : public FileLock {
 public:
  explicit PosixLock(int number) : file_(number) {}
  [[nodiscard]] bool open() const { return file_.number() >= 0; }
  [[nodiscard]] bool take() const { return ::flock(file_.number(), LOCK_EX | LOCK_NB) == 0; }

 private:
  Descriptor file_;
};

}  // namespace

Result<std::unique_ptr<FileLock>> FileLock::try_lock(const fs::path& path) {
  auto lock = std::make_unique<PosixLock>(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
  if (!lock->open()) return file_trouble(path);
  if (!lock->take()) return std::unique_ptr<FileLock>();
  return lock;
}

#else

namespace {

// Windows writes through with FlushFileBuffers; without it the file system's own journal keeps names consistent.
Result<> wait_for_disk(const fs::path&) {
  return {};
}

Result<> wait_for_files(const fs::path&, std::span<const NewFile>) {
  return {};
}

#if defined(_WIN32)
class WindowsLock final : public FileLock {
 public:
  explicit WindowsLock(HANDLE handle) : handle_(handle) {}
  WindowsLock(const WindowsLock&) = delete;
  WindowsLock& operator=(const WindowsLock&) = delete;
  ~WindowsLock() override { CloseHandle(handle_); }

 private:
  HANDLE handle_;
};
#endif

}  // namespace

#if defined(_WIN32)
// Shared with nobody: a second opening fails until this one is closed.
Result<std::unique_ptr<FileLock>> FileLock::try_lock(const fs::path& path) {
  const auto handle = CreateFileW(path.wstring().c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                                  FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle != INVALID_HANDLE_VALUE) return std::make_unique<WindowsLock>(handle);
  if (GetLastError() == ERROR_SHARING_VIOLATION) return std::unique_ptr<FileLock>();
  return file_trouble(path);
}
#endif

#endif

// A pipe or a device would be waited for, or have no end.
Result<std::size_t> regular_size(const fs::path& path, std::size_t limit) {
  std::error_code trouble;
  const auto status = fs::status(path, trouble);
  if (!fs::exists(status)) return file_trouble(path);
  if (!fs::is_regular_file(status)) return fail(ErrorCode::usage_file, path.string(), "is not a regular file");
  const auto size = fs::file_size(path, trouble);
  if (trouble) return file_trouble(path);
  if (size > limit) return fail(ErrorCode::data_over_limit, path.string());
  return static_cast<std::size_t>(size);
}

Result<Bytes> read_file(const fs::path& path, std::size_t limit) {
  CHIPID_TRY(const auto size, regular_size(path, limit));
  Bytes content(size);
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(content.data()), static_cast<std::streamsize>(content.size()));
  if (!file.good()) return file_trouble(path);
  return content;
}

Result<> replace_file(const fs::path& path, BytesView content) {
  const auto written = temporary(path);
  CHIPID_CHECK(write_plain(written, content));
  CHIPID_CHECK(wait_for_disk(written));
  CHIPID_CHECK(rename_over(written, path));
  return wait_for_disk(path.has_parent_path() ? path.parent_path() : fs::path("."));
}

Result<> write_files(const fs::path& folder, std::span<const NewFile> files) {
  if (files.empty()) return {};
  for (const auto& file : files) {
    const auto path = folder / file.name;
    CHIPID_CHECK(write_plain(temporary(path), file.content));
    CHIPID_CHECK(rename_over(temporary(path), path));
  }
  return wait_for_files(folder, files);
}

}  // namespace chipid::core
