#pragma once

#include <filesystem>
#include <string_view>

namespace chipid::core {

/// Makes a file that only its owner may read or write (mode 0600) from its first moment on and writes `text` into it.
/// False where a file of that name exists already, links included, or where writing fails.
[[nodiscard]] bool write_new_private_file(const std::filesystem::path& path, std::string_view text);

}  // namespace chipid::core
