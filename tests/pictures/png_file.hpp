#pragma once

#include <chipid/result.hpp>
#include <filesystem>

#include "imaging/image.hpp"

namespace chipid::photographs {

/// Writes a grey picture as an 8-bit PNG. usage.file.
[[nodiscard]] Result<> write_png(const std::filesystem::path& file, const imaging::Image& gray);

}  // namespace chipid::photographs
