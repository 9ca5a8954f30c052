#include "core/private_file.hpp"

#if defined(__unix__) || defined(__APPLE__)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <fstream>
#endif

namespace chipid::core {

#if defined(__unix__) || defined(__APPLE__)

namespace {

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(file, text.data(), text.size());
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

bool write_new_private_file(const std::filesystem::path& path, std::string_view text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return false;
  const bool written = write_all(file, text);
  const bool closed = ::close(file) == 0;
  return written && closed;
}

#else

// Elsewhere a user's own folders are private by the system's access lists.
bool write_new_private_file(const std::filesystem::path& path, std::string_view text) {
  if (std::filesystem::exists(path)) return false;
  std::ofstream file(path, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  return file.good();
}

#endif

Result<> replace_private_file(const std::filesystem::path& path, std::string_view text) {
  namespace fs = std::filesystem;
  std::error_code problem;
  const auto status = fs::symlink_status(path, problem);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return fail(ErrorCode::usage_file, path.string(), "is not a regular file");
  }
  auto beside = path;
  beside += ".part";
  fs::remove(beside, problem);
  if (!write_new_private_file(beside, text)) return fail(ErrorCode::usage_file, path.string(), "cannot be written");
  fs::rename(beside, path, problem);
  if (problem) return fail(ErrorCode::usage_file, path.string(), problem.message());
  return {};
}

}  // namespace chipid::core
