#pragma once

#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid {

/// Three lines of 30, two of 36, two of 44 characters (ICAO 9303-5, 9303-6, 9303-4).
enum class MrzFormat { td1, td2, td3 };

/// Whether each check digit is the one that belongs to its field (ICAO 9303-3, 4.9).
struct MrzChecks {
  bool document_number = false;
  bool birth_date = false;
  bool expiry_date = false;
  /// Only TD3 has a digit over its optional data (the personal number).
  std::optional<bool> optional_data = {};
  bool composite = false;
};

/// The machine-readable zone, field by field. Trailing fillers are removed; fillers inside a name are spaces.
struct Mrz {
  MrzFormat format = MrzFormat::td1;
  std::vector<std::string> lines = {};
  std::string document_code = {};
  std::string issuing_state = {};
  /// Whole, also where TD1 and TD2 continue a number of more than nine characters in the optional data.
  std::string document_number = {};
  /// What is left of the optional data of the first line (TD1) or the only field (TD2, TD3), fillers inside kept.
  std::string optional_data = {};
  /// Optional data of the second line, TD1 only.
  std::string optional_data_2 = {};
  /// YYMMDD as printed: without century, unknown parts are '<' (ICAO 9303-3, 4.8). lds/date.hpp finds the century.
  std::string birth_date = {};
  /// 'M', 'F', or '<' for unspecified; as printed.
  char sex = '<';
  std::string expiry_date = {};
  std::string nationality = {};
  std::string primary_identifier = {};
  std::string secondary_identifier = {};
  MrzChecks checks = {};

  /// Whether no check digit is wrong.
  [[nodiscard]] CHIPID_API bool all_check_digits_hold() const noexcept;
};

/// Reads 2 or 3 lines, of any case, with or without white space between and within them. A wrong check digit is no
/// error but an entry of `checks`; anything that is no MRZ is usage.bad_mrz.
[[nodiscard]] CHIPID_API Result<Mrz> parse_mrz(std::string_view text);

/// The check digit over digits, capital letters and fillers: weights 7, 3, 1 (ICAO 9303-3, 4.9).
[[nodiscard]] CHIPID_API char check_digit(std::string_view field) noexcept;

/// MRZ_information, from which the access key is derived (ICAO 9303-11, 4.3.2 and appendix D.2): document number,
/// birth date, expiry date, each with its check digit as computed here, so that a misprinted digit does not matter.
[[nodiscard]] CHIPID_API std::string mrz_information(std::string_view document_number, std::string_view birth_date,
                                                     std::string_view expiry_date);
/// The same of lines that were read.
[[nodiscard]] CHIPID_API std::string mrz_information(const Mrz& mrz);

}  // namespace chipid
