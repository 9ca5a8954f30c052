#include "own_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "own_file.hpp"

namespace chipid::counter {
namespace {

namespace fs = std::filesystem;

constexpr int as_folder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

// All of them first: what is deleted while a folder is read may hide others.
std::vector<std::string> names_in(int folder) {
  std::vector<std::string> names;
  DIR* const stream = ::fdopendir(::openat(folder, ".", as_folder));
  if (stream == nullptr) return names;
  while (const auto* entry = ::readdir(stream)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

bool is_folder(int parent, const std::string& name) {
  struct stat found {};
  return ::fstatat(parent, name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(found.st_mode);
}

WhyLeft why_not_opened(int error) {
  return error == ELOOP || error == ENOTDIR ? WhyLeft::link : WhyLeft::failed;
}

}  // namespace

OwnFolder::OwnFolder(fs::path path) : path_(std::move(path)), number_(::open(path_.c_str(), as_folder)) {}

OwnFolder::OwnFolder(const OwnFolder& parent, const fs::path& path, Erased& erased) : path_(path) {
  if (!parent.is_there()) return;
  number_ = ::openat(parent.number(), path.filename().c_str(), as_folder | O_NOFOLLOW);
  if (number_ < 0 && errno != ENOENT)
    erased.left.push_back({path.string(), why_not_opened(errno), std::strerror(errno)});
  struct stat found {};
  if (number_ < 0 || (::fstat(number_, &found) == 0 && found.st_uid == ::geteuid())) return;
  ::close(number_);
  number_ = -1;
  erased.left.push_back({path.string(), WhyLeft::another_user});
}

OwnFolder::~OwnFolder() {
  if (number_ >= 0) ::close(number_);
}

void OwnFolder::erase_some(const Named& is_ours, Erased& erased) const {
  for (const auto& name : names_in(number_))
    if (is_ours(name)) erase_file(number_, path_ / name, erased);
}

void OwnFolder::erase_named(const Named& is_ours, Erased& erased) const {
  erase_some(is_ours, erased);
  for (const auto& name : names_in(number_))
    if (!is_ours(name) && !is_folder(number_, name)) erased.left.push_back({(path_ / name).string(), WhyLeft::foreign});
}

void OwnFolder::erase_all(Erased& erased) const {
  for (const auto& name : names_in(number_)) {
    if (!is_folder(number_, name)) {
      erase_file(number_, path_ / name, erased);
      continue;
    }
    OwnFolder(*this, path_ / name, erased).erase_all(erased);
    remove_empty(path_ / name, erased);
  }
}

void OwnFolder::remove_empty(const fs::path& folder, Erased& erased) const {
  if (::unlinkat(number_, folder.filename().c_str(), AT_REMOVEDIR) == 0) return erased.gone.push_back(folder);
  if (errno == ENOTEMPTY || errno == EEXIST) erased.left.push_back({folder.string(), WhyLeft::not_empty});
}

void OwnFolder::settle() const {
  ::fsync(number_);
}

}  // namespace chipid::counter
