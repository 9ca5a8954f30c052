#pragma once

#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "personalise/document.hpp"

namespace chipid::virtual_card {

/// 7-3-1 check digit (ICAO 9303-3, 4.9).
[[nodiscard]] char check_digit(std::string_view field);

/// The lines of the machine-readable zone: 3 of 30 characters for TD1, 2 of 44 for TD3 (ICAO 9303-5, 4.2; 9303-4, 4.2).
[[nodiscard]] std::vector<std::string> mrz_lines(const Document& document);

/// The fields that make the access key, without their check digits; dates are YYMMDD.
struct MrzKeyFields {
  std::string document_number;  ///< without fillers
  std::string birth_date;
  std::string expiry_date;
};
/// From the zone without line breaks: 90 characters (TD1), 72 (TD2) or 88 (TD3); data.malformed for others.
[[nodiscard]] Result<MrzKeyFields> mrz_key_fields(std::string_view mrz);

/// Document number, birth and expiry date, each with its check digit (ICAO 9303-11, 4.3.2).
[[nodiscard]] std::string mrz_information(const MrzKeyFields& fields);

/// The zone broken into its lines; `mrz` as mrz_key_fields takes it.
[[nodiscard]] std::vector<std::string> split_mrz(std::string_view mrz);

/// YYMMDD of YYYY-MM-DD.
[[nodiscard]] std::string mrz_date(std::string_view iso_date);

}  // namespace chipid::virtual_card
