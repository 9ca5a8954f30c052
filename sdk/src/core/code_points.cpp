#include "core/code_points.hpp"

#include <utf8proc.h>

#include <array>

namespace chipid::core {

std::u32string to_code_points(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    utf8proc_int32_t character = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &character);
    const bool valid = size > 0;
    characters += valid ? static_cast<char32_t>(character) : static_cast<unsigned char>(text.front());
    text.remove_prefix(valid ? static_cast<std::size_t>(size) : 1);
  }
  return characters;
}

std::string to_utf8(std::u32string_view text) {
  constexpr std::size_t longest = 4;
  std::string utf8;
  for (const auto character : text) {
    if (!utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(character))) continue;
    std::array<utf8proc_uint8_t, longest> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
    utf8.append(bytes.begin(), bytes.begin() + size);
  }
  return utf8;
}

}  // namespace chipid::core
