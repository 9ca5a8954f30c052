#include "mistaken_encoding.hpp"

#include <algorithm>
#include <iterator>

#include "core/text.hpp"

namespace chipid::citizen {
namespace {

// Windows-1252 from 80 to 9F; elsewhere it is ISO 8859-1. Its five gaps stand for themselves.
constexpr char32_t upper_controls[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::optional<char> byte_of(char32_t character) {
  const auto* found = std::find(std::begin(upper_controls), std::end(upper_controls), character);
  if (found != std::end(upper_controls)) return static_cast<char>(0x80 + (found - std::begin(upper_controls)));
  if (character > 0xFF) return std::nullopt;
  return static_cast<char>(character);
}

}  // namespace

std::optional<std::string> undo_mistaken_encoding(std::u32string_view text) {
  std::string bytes;
  bool beyond_ascii = false;
  for (const auto character : text) {
    const auto byte = byte_of(character);
    if (!byte) return std::nullopt;
    beyond_ascii = beyond_ascii || character > 0x7F;
    bytes += *byte;
  }
  if (!beyond_ascii || !core::to_nfc(bytes)) return std::nullopt;
  return bytes;
}

}  // namespace chipid::citizen
