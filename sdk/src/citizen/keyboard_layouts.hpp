#pragma once

#include <chipid/report.hpp>
#include <span>
#include <string_view>

namespace chipid::citizen {

/// What the keys of the digits 0 to 9 give where the computer takes the scanner's keyboard for one of another layout.
struct KeyboardLayout {
  std::string_view name;
  std::u32string_view digits;
};

[[nodiscard]] std::span<const KeyboardLayout> keyboard_layouts() noexcept;

/// The text with those characters turned back into digits; the rest stays.
[[nodiscard]] std::u32string with_digits(std::u32string_view text, const KeyboardLayout& layout);

}  // namespace chipid::citizen
