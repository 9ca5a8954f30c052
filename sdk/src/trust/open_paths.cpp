#include "open_paths.hpp"

#include <algorithm>

#include "core/durable_file.hpp"

namespace chipid::trust {
namespace {

namespace fs = std::filesystem;

Result<FileContents> open_file(const fs::path& path) {
  CHIPID_TRY(const auto bytes, core::read_file(path, largest_file));
  return parse_file(bytes);
}

}  // namespace

Result<std::vector<fs::path>> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code trouble;
  for (auto entry = fs::recursive_directory_iterator(folder, trouble); !trouble && entry != fs::end(entry);
       entry.increment(trouble)) {
    if (entry->path().filename().string().starts_with('.')) {
      if (entry->is_directory(trouble)) entry.disable_recursion_pending();
    } else if (entry->is_regular_file(trouble)) {
      files.push_back(entry->path());
    }
  }
  if (trouble) return fail(ErrorCode::usage_file, folder.string());
  std::sort(files.begin(), files.end());
  return files;
}

NamedContents open_files(std::span<const fs::path> files) {
  NamedContents all;
  all.contents.form = Form::bundle;
  for (const auto& file : files) {
    all.names.push_back(file.filename().string());
    const auto place = all.names.size();
    const auto contents = open_file(file);
    if (!contents || !contents->unreadable.empty()) all.contents.unreadable.push_back(place);
    if (!contents) continue;
    for (auto item : contents->items) {
      item.place = place;
      all.contents.items.push_back(std::move(item));
    }
  }
  return all;
}

}  // namespace chipid::trust
