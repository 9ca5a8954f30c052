#include "personalise/mrz_letters.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>

namespace chipid::virtual_card {
namespace {

constexpr char filler = '<';

// Code points with one base letter, capital and small alike.
struct Range {
  std::uint32_t first;
  std::uint32_t last;
  char letter;
};

constexpr Range ranges[] = {
    {0xC0, 0xC3, 'A'},     {0xC8, 0xCA, 'E'},     {0xCC, 0xCD, 'I'},     {0xD2, 0xD5, 'O'},     {0xD9, 0xDA, 'U'},
    {0xDD, 0xDD, 'Y'},     {0xE0, 0xE3, 'A'},     {0xE8, 0xEA, 'E'},     {0xEC, 0xED, 'I'},     {0xF2, 0xF5, 'O'},
    {0xF9, 0xFA, 'U'},     {0xFD, 0xFD, 'Y'},     {0x102, 0x103, 'A'},   {0x110, 0x111, 'D'},   {0x128, 0x129, 'I'},
    {0x168, 0x169, 'U'},   {0x1A0, 0x1A1, 'O'},   {0x1AF, 0x1B0, 'U'},   {0x1EA0, 0x1EB7, 'A'}, {0x1EB8, 0x1EC7, 'E'},
    {0x1EC8, 0x1ECB, 'I'}, {0x1ECC, 0x1EE3, 'O'}, {0x1EE4, 0x1EF1, 'U'}, {0x1EF2, 0x1EF9, 'Y'},
};

char base_letter(std::uint32_t code_point) {
  if (code_point < 0x80) {
    const auto c = static_cast<int>(code_point);
    return std::isalnum(c) != 0 ? static_cast<char>(std::toupper(c)) : filler;
  }
  const auto* const range = std::find_if(std::begin(ranges), std::end(ranges), [&](const Range& known) {
    return code_point >= known.first && code_point <= known.last;
  });
  return range == std::end(ranges) ? filler : range->letter;
}

// The bits of the first byte that belong to the code point, and the bytes that follow (RFC 3629, 3).
std::uint32_t next_code_point(std::string_view& text) {
  const auto first = static_cast<std::uint8_t>(text.front());
  text.remove_prefix(1);
  std::uint32_t code_point = first < 0x80 ? first : first < 0xE0 ? first & 0x1FU : first & 0x0FU;
  while (!text.empty() && (static_cast<std::uint8_t>(text.front()) & 0xC0U) == 0x80U) {
    code_point = code_point << 6U | (static_cast<std::uint8_t>(text.front()) & 0x3FU);
    text.remove_prefix(1);
  }
  return code_point;
}

}  // namespace

std::string mrz_letters(std::string_view name) {
  std::string letters;
  while (!name.empty()) letters += base_letter(next_code_point(name));
  return letters;
}

}  // namespace chipid::virtual_card
