#include "own_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace chipid::counter {
namespace {

bool write_zeros(int file, off_t size) {
  static constexpr std::array<char, 4096> zeros{};
  while (size > 0) {
    const auto part = std::min(size, static_cast<off_t>(zeros.size()));
    const auto written = ::write(file, zeros.data(), static_cast<std::size_t>(part));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    size -= written;
  }
  return ::fsync(file) == 0;
}

Left left(const std::filesystem::path& path, WhyLeft why, const char* detail = "") {
  return {path.string(), why, detail};
}

}  // namespace

std::optional<Left> objection(int folder, const std::filesystem::path& path) {
  struct stat found {};
  if (::fstatat(folder, path.filename().c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT ? std::nullopt : std::optional(left(path, WhyLeft::failed, std::strerror(errno)));
  if (S_ISLNK(found.st_mode)) return left(path, WhyLeft::link);
  if (!S_ISREG(found.st_mode)) return left(path, WhyLeft::foreign);
  if (found.st_uid != ::geteuid()) return left(path, WhyLeft::another_user);
  return std::nullopt;
}

bool overwrite(int folder, const std::filesystem::path& path) {
  const int file = ::openat(folder, path.filename().c_str(), O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  struct stat found {};
  const bool ours = ::fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_nlink == 1;
  const bool written = ours && write_zeros(file, found.st_size);
  ::close(file);
  return written;
}

void erase_file(int folder, const std::filesystem::path& path, Erased& erased) {
  if (auto why = objection(folder, path)) return erased.left.push_back(*std::move(why));
  struct stat found {};
  if (::fstatat(folder, path.filename().c_str(), &found, AT_SYMLINK_NOFOLLOW) != 0) return;
  if (::unlinkat(folder, path.filename().c_str(), 0) != 0)
    return erased.left.push_back(left(path, WhyLeft::failed, std::strerror(errno)));
  erased.gone.push_back(path);
  if (found.st_nlink > 1) erased.left.push_back(left(path, WhyLeft::second_name));
}

}  // namespace chipid::counter
