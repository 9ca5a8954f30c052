#pragma once

#include <chipid/access_key.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid {

/// Sex as citizen cards state it.
enum class Sex { male, female };

/// What the digits of a Vietnamese personal number say: of the registration of the birth, so that a later correction
/// of sex or birth date leaves them as they are.
struct PersonalNumber {
  std::string text = {};      ///< the 12 digits
  std::string province = {};  ///< code of the province, or country, of registration: the first three digits
  /// The province's name at the time of registration (63 provinces, before July 2025); nothing for another code.
  std::optional<std::string> province_name = {};
  Sex sex = Sex::male;
  int birth_year = 0;  ///< in full
};

/// Twelve digits and nothing else; usage.bad_value otherwise. The number has no check digit, and an unknown province is
/// no error.
[[nodiscard]] CHIPID_API Result<PersonalNumber> parse_personal_number(std::string_view number);

/// The keys that a Vietnamese personal number (12 digits) gives, in the order to try them: the CAN, which is its last
/// six digits; with birth and expiry date ("YYYY-MM-DD"; both or neither) also the MRZ key, whose document number is
/// the last nine. usage.bad_value names what is wrong.
[[nodiscard]] CHIPID_API Result<std::vector<AccessKey>> keys_from_personal_number(std::string_view number,
                                                                                  std::string_view birth_date = {},
                                                                                  std::string_view expiry_date = {});

}  // namespace chipid
