#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// Dates of chip and MRZ as ISO 8601 "YYYY-MM-DD"; nothing where a part is unknown ('<') or no such day exists.
///
/// The MRZ prints two digits of the year only (ICAO 9303-3, 4.8): the century follows from what the date means.
namespace chipid::lds {

/// The latest such day that is not after today.
[[nodiscard]] std::optional<std::string> birth_date_to_iso(std::string_view yymmdd, std::chrono::year_month_day today);

/// The one such day in the hundred years that begin 50 years before this year.
[[nodiscard]] std::optional<std::string> expiry_date_to_iso(std::string_view yymmdd, std::chrono::year_month_day today);

/// "YYYYMMDD", as DG11 and DG12 have it.
[[nodiscard]] std::optional<std::string> full_date_to_iso(std::string_view yyyymmdd);

}  // namespace chipid::lds
