#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chipid::citizen {

/// A whole date in any usual form ("15011990", "15/01/1990", "5-1-1990", "15.01.1990", "1990-01-15") as "YYYY-MM-DD";
/// nothing for another text or where no such day exists.
[[nodiscard]] std::optional<std::string> date_to_iso(std::string_view text);

/// "YYYYMMDD" with '?' for what the text leaves open: of a whole date, of an MRZ's YYMMDD (whose unknown parts are '<',
/// ICAO 9303-3, 4.8), or of a year alone. Nothing for another text.
[[nodiscard]] std::optional<std::string> date_pattern(std::string_view text);

/// Whether two patterns can be of the same day.
[[nodiscard]] bool patterns_agree(std::string_view one, std::string_view other) noexcept;

}  // namespace chipid::citizen
