#pragma once

#include <string>

#include "personalise/personalise.hpp"

namespace chipid::virtual_card {

/// What DG13, the MRZ and the printed card of a citizen have in common; dates are YYYY-MM-DD, names in NFC.
struct Person {
  std::string number;
  std::string surname;
  std::string given_names;  ///< may be empty
  Sex sex;
  std::string birth_date;
  std::string issue_date;
  std::string expiry_date;
};

/// Their citizen card as the chips of 2021 have been seen, the rest of DG13 open.
[[nodiscard]] CardPlan citizen_plan(const Person& person);

}  // namespace chipid::virtual_card
