#include "keyboard_layouts.hpp"

namespace chipid::citizen {
namespace {

// Layouts whose digits need Shift, and Viet Nam's, which has letters and tones there. Scanners type as on a US
// keyboard.
constexpr KeyboardLayout layouts[] = {
    {"Vietnamese", U"\u0111\u0103\u00E2\u00EA\u00F4\u0300\u0309\u0303\u0301\u0323"},
    {"French (AZERTY)", U"\u00E0&\u00E9\"'(-\u00E8_\u00E7"},
    {"Belgian (AZERTY)", U"\u00E0&\u00E9\"'(\u00A7\u00E8!\u00E7"},
    {"Czech", U"\u00E9+\u011B\u0161\u010D\u0159\u017E\u00FD\u00E1\u00ED"},
    {"Slovak", U"\u00E9+\u013E\u0161\u010D\u0165\u017E\u00FD\u00E1\u00ED"},
    {"US with Shift held", U")!@#$%^&*("},
};

}  // namespace

std::span<const KeyboardLayout> keyboard_layouts() noexcept {
  return layouts;
}

std::u32string with_digits(std::u32string_view text, const KeyboardLayout& layout) {
  std::u32string mapped(text);
  for (auto& character : mapped) {
    const auto digit = layout.digits.find(character);
    if (digit != std::u32string_view::npos) character = U'0' + static_cast<char32_t>(digit);
  }
  return mapped;
}

}  // namespace chipid::citizen
