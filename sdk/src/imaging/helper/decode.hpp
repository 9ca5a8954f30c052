#pragma once

#include <string_view>

#include "line.hpp"

namespace chipid::imaging::helper {

inline constexpr std::uint32_t max_encoded_size = 64U << 20U;

[[nodiscard]] bool starts_with(BytesView bytes, std::string_view start) noexcept;

/// Recognises the picture by its first bytes and decodes it, where `formats` (protocol.hpp) allows its format.
[[nodiscard]] protocol::Status decode(BytesView encoded, std::uint8_t formats, Pixels& pixels);

[[nodiscard]] protocol::Status decode_jpeg(BytesView encoded, Pixels& pixels);
[[nodiscard]] protocol::Status decode_png(BytesView encoded, Pixels& pixels);
/// `boxed`: JP2, and no bare codestream.
[[nodiscard]] protocol::Status decode_jpeg2000(BytesView encoded, bool boxed, Pixels& pixels);

/// Orientation out of the content of an APP1 segment; 1 where it tells none.
[[nodiscard]] std::uint8_t exif_orientation(BytesView segment) noexcept;

}  // namespace chipid::imaging::helper
