#include "character_sets.hpp"

#include <algorithm>
#include <vector>

#include "core/text.hpp"

namespace chipid::barcode {
namespace {

using CodePoints = std::u32string;

void append(std::string& utf8, char32_t c) {
  const auto last = [](char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); };
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else if (c < 0x800) {
    utf8 += {static_cast<char>(0xC0U | (c >> 6U)), last(c)};
  } else if (c < 0x10000) {
    utf8 += {static_cast<char>(0xE0U | (c >> 12U)), last(c >> 6U), last(c)};
  } else {
    utf8 += {static_cast<char>(0xF0U | (c >> 18U)), last(c >> 12U), last(c >> 6U), last(c)};
  }
}

// Nothing where a code point is none (a surrogate).
std::optional<std::string> to_utf8(const CodePoints& code_points) {
  std::string utf8;
  for (const auto c : code_points) append(utf8, c);
  auto composed = core::to_nfc(utf8);
  if (!composed) return std::nullopt;
  return *std::move(composed);
}

// Of valid UTF-8.
CodePoints code_points_of(std::string_view utf8) {
  CodePoints code_points;
  for (const auto byte : core::as_bytes(utf8)) {
    if ((byte & 0xC0U) == 0x80U) {
      code_points.back() = (code_points.back() << 6U) | (byte & 0x3FU);
    } else {
      code_points += byte < 0x80 ? byte : byte < 0xE0 ? byte & 0x1FU : byte < 0xF0 ? byte & 0x0FU : byte & 0x07U;
    }
  }
  return code_points;
}

// 0x80 to 0x9F of Windows-1252, which otherwise is ISO 8859-1; 0 where there is none.
constexpr char16_t windows_1252[] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<char> to_single_byte(char32_t c) {
  if (c < 0x100) return static_cast<char>(c);
  const auto* found = std::find(std::begin(windows_1252), std::end(windows_1252), c);
  if (found == std::end(windows_1252)) return std::nullopt;
  return static_cast<char>(0x80 + (found - std::begin(windows_1252)));
}

// Where Windows-1258 differs from ISO 8859-1 above 0xC0.
char32_t from_windows_1258(std::uint8_t byte) {
  switch (byte) {
    case 0xC3:
      return U'\u0102';
    case 0xCC:
      return U'\u0300';
    case 0xD0:
      return U'\u0110';
    case 0xD2:
      return U'\u0309';
    case 0xD5:
      return U'\u01A0';
    case 0xDD:
      return U'\u01AF';
    case 0xDE:
      return U'\u0303';
    case 0xE3:
      return U'\u0103';
    case 0xEC:
      return U'\u0301';
    case 0xF0:
      return U'\u0111';
    case 0xF2:
      return U'\u0323';
    case 0xF5:
      return U'\u01A1';
    case 0xFD:
      return U'\u01B0';
    default:
      return byte;
  }
}

bool is_in(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view marks = U"\u0300\u0301\u0303\u0309\u0323";
constexpr std::u32string_view vowels =
    U"aeiouyAEIOUY\u0103\u00E2\u00EA\u00F4\u01A1\u01B0\u0102\u00C2\u00CA\u00D4\u01A0\u01AF";
constexpr std::u32string_view other_vietnamese_letters =
    U"\u0110\u0111\u00C0\u00C1\u00C8\u00C9\u00CD\u00D3\u00D9\u00DA\u00E0\u00E1\u00E8\u00E9\u00ED\u00F3\u00F9\u00FA";

bool is_plain(char32_t c) {
  return (c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n' || c == '\t';
}

}  // namespace

bool is_utf8(std::string_view text) {
  return core::to_nfc(text).has_value();
}

std::optional<std::string> encoded_once(std::string_view utf8) {
  std::string bytes;
  for (const auto c : code_points_of(utf8)) {
    const auto byte = to_single_byte(c);
    if (!byte) return std::nullopt;
    bytes += *byte;
  }
  const bool all_plain =
      std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (all_plain || !is_utf8(bytes)) return std::nullopt;
  return to_utf8(code_points_of(bytes));
}

std::optional<std::string> as_utf16(BytesView bytes) {
  if (bytes.size() < 2 || bytes.size() % 2 != 0) return std::nullopt;
  const bool big_endian = bytes[0] == 0xFE && bytes[1] == 0xFF;
  const bool little_endian = bytes[0] == 0xFF && bytes[1] == 0xFE;
  if (!big_endian && !little_endian) return std::nullopt;
  CodePoints code_points;
  for (std::size_t i = 2; i < bytes.size(); i += 2)
    code_points += static_cast<char32_t>(big_endian ? bytes[i] << 8 | bytes[i + 1] : bytes[i + 1] << 8 | bytes[i]);
  return to_utf8(code_points);
}

std::optional<std::string> as_windows_1258(BytesView bytes) {
  CodePoints code_points;
  for (const auto byte : bytes) {
    const char32_t c = from_windows_1258(byte);
    const bool is_mark = is_in(c, marks);
    if (is_mark && (code_points.empty() || !is_in(code_points.back(), vowels))) return std::nullopt;
    if (!is_mark && !is_plain(c) && !is_in(c, vowels) && !is_in(c, other_vietnamese_letters)) return std::nullopt;
    code_points += c;
  }
  return to_utf8(code_points);
}

std::optional<std::string> as_latin_1(BytesView bytes) {
  CodePoints code_points;
  for (const auto byte : bytes) {
    // Signs, and letters of Icelandic alone, speak for another character set.
    const bool is_letter = byte >= 0xC0 && !is_in(byte, U"\u00D0\u00D7\u00DE\u00F0\u00F7\u00FE");
    if (!is_plain(byte) && !is_letter) return std::nullopt;
    if (is_letter && !code_points.empty() && code_points.back() >= 0xC0) return std::nullopt;
    code_points += byte;
  }
  return to_utf8(code_points);
}

}  // namespace chipid::barcode
