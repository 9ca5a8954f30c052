#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "secrets.hpp"

namespace chipid::remote {
namespace {

constexpr off_t most_bytes = off_t{64} << 10U;

class OpenFile {
 public:
  explicit OpenFile(const std::filesystem::path& path)
      : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ >= 0) ::close(file_);
  }
  [[nodiscard]] int get() const noexcept { return file_; }

 private:
  int file_;
};

// Why the file is not fit to hold a secret; nullptr where it is.
const char* objection(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return "is not a regular file";
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) return "others may use it: chmod 600";
  if (status.st_uid != ::geteuid() && status.st_uid != 0) return "belongs to somebody else";
  return status.st_size > most_bytes ? "is too large" : nullptr;
}

bool read_all(int file, std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto count = ::read(file, bytes.data(), bytes.size());
    if (count <= 0) return false;
    bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

Result<SecretBytes> read_secret_file(const std::filesystem::path& path, const std::string& name) {
  const auto unusable = [&](const char* why) { return fail(ErrorCode::match_secret, name, path.string() + " " + why); };
  const OpenFile file(path);
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return unusable("cannot be opened");
  if (const auto* why = objection(status)) return unusable(why);
  SecretBytes content(static_cast<std::size_t>(status.st_size));
  if (!read_all(file.get(), content.mutable_view())) return unusable("cannot be read");
  return content;
}

}  // namespace chipid::remote
