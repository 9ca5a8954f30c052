#pragma once

#include <chipid/result.hpp>
#include <filesystem>
#include <string_view>

namespace chipid::core {

/// Makes a file that only its owner may read or write (mode 0600) from its first moment on and writes `text` into it.
/// False where a file of that name exists already, links included, or where writing fails.
[[nodiscard]] bool write_new_private_file(const std::filesystem::path& path, std::string_view text);

/// The same, taking the place of a file that is there already once it is whole: nobody reads it half-way, follows a
/// planted link, or loses a device or folder of that name. usage.file where it cannot be written.
[[nodiscard]] Result<> replace_private_file(const std::filesystem::path& path, std::string_view text);

}  // namespace chipid::core
