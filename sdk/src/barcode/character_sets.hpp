#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>

/// Readings of bytes that are not what they should be. Each gives UTF-8 in normalisation form C, or nothing where the
/// bytes make no sense that way.
namespace chipid::barcode {

/// RFC 3629: no overlong forms, no surrogates.
[[nodiscard]] bool is_utf8(std::string_view text);

/// UTF-8 that somebody took for ISO 8859-1 or Windows-1252 and encoded once more: the text before that.
[[nodiscard]] std::optional<std::string> encoded_once(std::string_view utf8);

/// UTF-16 that begins with a byte order mark.
[[nodiscard]] std::optional<std::string> as_utf16(BytesView bytes);

/// The Vietnamese code page, marks after their letters: sense is a mark after each a vowel, no letter of other
/// languages.
[[nodiscard]] std::optional<std::string> as_windows_1258(BytesView bytes);

/// ISO 8859-1, the standard's own default (ISO/IEC 18004, 7.3.2): sense is letters, no two with marks side by side.
[[nodiscard]] std::optional<std::string> as_latin_1(BytesView bytes);

}  // namespace chipid::barcode
