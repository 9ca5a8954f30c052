#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "serve/snapshot.hpp"

namespace chipid::serve {
namespace {

namespace fs = std::filesystem;

// The time of the last change of a file's entry cannot be set back, as the one of its content can.
std::string entry_of(const fs::path& path) {
  struct stat found = {};
  if (::stat(path.c_str(), &found) != 0) return path.string() + " -\n";
  return fmt::format("{} {} {} {} {}.{:09}\n", path.string(), found.st_dev, found.st_ino, found.st_size,
                     found.st_ctim.tv_sec, found.st_ctim.tv_nsec);
}

void add_below(const fs::path& folder, std::vector<std::string>& entries) {
  std::error_code trouble;
  for (fs::recursive_directory_iterator at(folder, trouble), end; !trouble && at != end; at.increment(trouble)) {
    entries.push_back(entry_of(at->path()));
  }
}

}  // namespace

std::string stamp_of(const std::vector<fs::path>& paths) {
  std::vector<std::string> entries;
  for (const auto& path : paths) {
    entries.push_back(entry_of(path));
    add_below(path, entries);
  }
  std::sort(entries.begin(), entries.end());
  std::string stamp;
  for (const auto& entry : entries) stamp += entry;
  return stamp;
}

}  // namespace chipid::serve
