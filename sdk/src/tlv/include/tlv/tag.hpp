#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace chipid::tlv {

/// A BER-TLV tag of up to four bytes as it stands in the data, e.g. 0x61, 0x5F1F, 0x7F49 (ISO/IEC 8825-1, 8.1.2).
struct Tag {
  std::uint32_t value = 0;

  [[nodiscard]] constexpr std::size_t size() const noexcept {
    return value > 0xFFFFFF ? 4 : value > 0xFFFF ? 3 : value > 0xFF ? 2 : 1;
  }
  [[nodiscard]] constexpr bool constructed() const noexcept { return ((value >> (8 * (size() - 1))) & 0x20U) != 0; }
  friend constexpr auto operator<=>(Tag, Tag) = default;
};

}  // namespace chipid::tlv
