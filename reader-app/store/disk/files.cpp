#include "disk/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace chipid::counter::store {
namespace {

namespace fs = std::filesystem;

TroubleCode code_of(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return TroubleCode::disk_full;
    case EROFS:
      return TroubleCode::read_only;
    case EACCES:
    case EPERM:
      return TroubleCode::refused;
    default:
      return TroubleCode::failed;
  }
}

tl::unexpected<Trouble> file_trouble(int error, const fs::path& path) {
  return trouble(code_of(error), path.filename().string() + ": " + std::strerror(error));
}

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

bool write_all(int file, BytesView content) {
  while (!content.empty()) {
    const auto written = ::write(file, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    content = content.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

bool wait_for_folder(const fs::path& folder) {
  const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return descriptor.number() >= 0 && ::fsync(descriptor.number()) == 0;
}

constexpr const char* unfinished = ".new-";

// A file beside its later place, gone again unless it was moved there.
class Draft {
 public:
  explicit Draft(const fs::path& target) : path_(target.string() + unfinished + std::to_string(::getpid())) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() { ::unlink(path_.c_str()); }

  [[nodiscard]] Outcome<> write(BytesView content, Durability durability) const {
    ::unlink(path_.c_str());
    const Descriptor file(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.number() < 0 || !write_all(file.number(), content) ||
        (durability == Durability::wait && ::fsync(file.number()) != 0))
      return file_trouble(errno, path_);
    return {};
  }
  [[nodiscard]] const char* name() const { return path_.c_str(); }

 private:
  fs::path path_;
};

}  // namespace

Outcome<> replace_file(const fs::path& path, BytesView content, Durability durability) {
  const Draft draft(path);
  STORE_CHECK(draft.write(content, durability));
  if (::rename(draft.name(), path.c_str()) != 0) return file_trouble(errno, path);
  if (durability == Durability::wait && !wait_for_folder(path.parent_path())) return file_trouble(errno, path);
  return {};
}

Outcome<std::uint64_t> add_numbered_file(const fs::path& folder, std::uint64_t number, std::string_view suffix,
                                         BytesView content) {
  const Draft draft(folder / "draft");
  STORE_CHECK(draft.write(content, Durability::wait));
  // A link, other than a move, never takes the place of a file that another process has just put there.
  while (::link(draft.name(), (folder / numbered_name(number, suffix)).c_str()) != 0) {
    if (errno != EEXIST) return file_trouble(errno, folder);
    ++number;
  }
  if (!wait_for_folder(folder)) return file_trouble(errno, folder);
  return number;
}

Outcome<Bytes> read_file(const fs::path& path, std::size_t limit) {
  std::ifstream file(path, std::ios::binary);
  Bytes bytes(limit + 1);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file.eof() && !file) return trouble(TroubleCode::failed, path.filename().string());
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.size() > limit) return trouble(TroubleCode::damaged, path.filename().string());
  return bytes;
}

Outcome<> make_private_folder(const fs::path& path) {
  std::error_code problem;
  if (fs::is_directory(path, problem)) return {};
  fs::create_directories(path.parent_path(), problem);
  if (problem) return file_trouble(problem.value(), path);
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return file_trouble(errno, path);
  return {};
}

std::string numbered_name(std::uint64_t number, std::string_view suffix) {
  std::array<char, 24> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(number));
  return std::string(digits.data()) + "." + std::string(suffix);
}

bool is_unfinished(std::string_view name) {
  const auto at = name.rfind(unfinished);
  if (at == 0 || at == std::string_view::npos) return false;
  const auto process = name.substr(at + std::string_view(unfinished).size());
  return !process.empty() && process.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace chipid::counter::store
