#pragma once

#include <filesystem>
#include <vector>

namespace chipid::core {

/// The folders of the library (or program) that the code at this address was linked into, and of the running program:
/// where what was installed with it is looked for. No environment variable and no search path is asked, so that nobody
/// can put something of theirs in its place.
[[nodiscard]] std::vector<std::filesystem::path> own_folders(const void* code);

}  // namespace chipid::core
