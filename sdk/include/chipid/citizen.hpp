#pragma once

#include <chipid/access_key.hpp>
#include <string_view>
#include <vector>

namespace chipid {

/// The keys that a Vietnamese personal number (12 digits) gives, in the order to try them: the CAN, which is its last
/// six digits; with birth and expiry date ("YYYY-MM-DD"; both or neither) also the MRZ key, whose document number is
/// the last nine. usage.bad_value names what is wrong.
[[nodiscard]] CHIPID_API Result<std::vector<AccessKey>> keys_from_personal_number(std::string_view number,
                                                                                  std::string_view birth_date = {},
                                                                                  std::string_view expiry_date = {});

}  // namespace chipid
