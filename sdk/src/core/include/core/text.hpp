#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>

namespace chipid::core {

/// The bytes as text, without any check of their encoding.
[[nodiscard]] std::string_view as_text(BytesView bytes) noexcept;
[[nodiscard]] BytesView as_bytes(std::string_view text) noexcept;

/// UTF-8 text in Unicode normalisation form C; text that is not UTF-8 is refused (data.malformed).
[[nodiscard]] Result<std::string> to_nfc(std::string_view text);

/// Text of any encoding made fit to show: valid UTF-8 in NFC; bytes that are not UTF-8 are taken as ISO 8859-1,
/// control characters are dropped.
[[nodiscard]] std::string to_displayable(BytesView bytes);

/// A name in the letters of a machine-readable zone (ICAO 9303-3, 6.A), for comparing with one: A to Z without marks,
/// spaces for hyphens and all else but apostrophes, which are left out. Empty for text that is not UTF-8.
[[nodiscard]] std::string to_mrz_letters(std::string_view name);

}  // namespace chipid::core
