#pragma once

#include <chipid/bytes.hpp>
#include <cstdint>
#include <optional>
#include <utility>

namespace chipid::virtual_card {

/// Width and height of a JPEG picture by its frame header (ITU-T T.81, B.2.2); nothing for any other file.
[[nodiscard]] std::optional<std::pair<std::uint16_t, std::uint16_t>> jpeg_size(BytesView file);

}  // namespace chipid::virtual_card
