#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "trust/file_contents.hpp"

namespace chipid::trust {

/// The contents of several files as one; an item's place is then the number of its file.
struct NamedContents {
  FileContents contents = {};
  std::vector<std::string> names = {};  ///< by place - 1; empty where the contents are one file's own
};

/// The largest file that import takes.
inline constexpr std::size_t largest_file = 256U << 20U;

/// Every file in and below a folder, but those whose name begins with a dot, in the order of their names.
[[nodiscard]] Result<std::vector<std::filesystem::path>> files_below(const std::filesystem::path& folder);

/// Files that cannot be read or are of no known form are counted as unreadable.
[[nodiscard]] NamedContents open_files(std::span<const std::filesystem::path> files);

}  // namespace chipid::trust
