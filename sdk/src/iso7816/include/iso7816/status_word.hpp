#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace chipid::iso7816 {

/// SW1 SW2 of a response (ISO/IEC 7816-4, 5.6).
struct StatusWord {
  std::uint16_t value = 0;

  [[nodiscard]] constexpr std::uint8_t sw1() const noexcept { return static_cast<std::uint8_t>(value >> 8U); }
  [[nodiscard]] constexpr std::uint8_t sw2() const noexcept { return static_cast<std::uint8_t>(value & 0xFFU); }
  friend constexpr auto operator<=>(StatusWord, StatusWord) = default;
};

namespace sw {
inline constexpr StatusWord ok{0x9000};
inline constexpr StatusWord end_of_file{0x6282};
inline constexpr StatusWord authentication_failed{0x6300};
inline constexpr StatusWord wrong_length{0x6700};
inline constexpr StatusWord security_not_satisfied{0x6982};
inline constexpr StatusWord authentication_blocked{0x6983};
inline constexpr StatusWord conditions_not_satisfied{0x6985};
inline constexpr StatusWord no_current_file{0x6986};
inline constexpr StatusWord sm_objects_missing{0x6987};
inline constexpr StatusWord sm_objects_incorrect{0x6988};
inline constexpr StatusWord wrong_data{0x6A80};
inline constexpr StatusWord function_not_supported{0x6A81};
inline constexpr StatusWord file_not_found{0x6A82};
inline constexpr StatusWord wrong_p1_p2{0x6A86};
inline constexpr StatusWord reference_not_found{0x6A88};
inline constexpr StatusWord offset_outside_file{0x6B00};
inline constexpr StatusWord instruction_not_supported{0x6D00};
inline constexpr StatusWord class_not_supported{0x6E00};
}  // namespace sw

/// SW1 of "more bytes are waiting" (61xx) and "wrong Le, the right one is xx" (6Cxx).
inline constexpr std::uint8_t sw1_more_data = 0x61;
inline constexpr std::uint8_t sw1_exact_length = 0x6C;

/// The number of bytes that SW2 of 61xx or 6Cxx announces; 00 stands for 256.
[[nodiscard]] constexpr std::size_t announced_size(StatusWord status) noexcept {
  return status.sw2() == 0 ? 256 : status.sw2();
}

}  // namespace chipid::iso7816
