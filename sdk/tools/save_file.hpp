#pragma once

#include <chipid/result.hpp>
#include <string>
#include <string_view>

namespace chipid::tool {

/// Writes a file anew, in place of one of that name. usage.file where the system refuses.
[[nodiscard]] Result<> save_file(const std::string& path, std::string_view content);

}  // namespace chipid::tool
