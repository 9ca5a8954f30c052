#pragma once

#include <chipid/bytes.hpp>
#include <string>

namespace chipid::virtual_card {

/// How field 13 groups the parents: a SEQUENCE each, or one for both.
enum class ParentsForm { one_sequence_each, one_sequence };

/// What DG13 of the Vietnamese card says, as it says it; dates are dd/mm/yyyy.
struct Citizen {
  std::string number = {};
  std::string full_name = {};
  std::string birth_date = {};
  std::string sex = {};
  std::string nationality = "Việt Nam";
  std::string ethnicity = {};
  std::string religion = {};
  std::string place_of_origin = {};
  std::string residence = {};
  std::string identifying_marks = {};
  std::string issue_date = {};
  std::string expiry_date = {};
  std::string father = {};
  std::string mother = {};
  std::string spouse = {};      ///< empty: none
  std::string old_number = {};  ///< empty: no such field
  std::string chip_id = {};
  ParentsForm parents = ParentsForm::one_sequence_each;
};

/// DG13 with fields 1 to 16 in ascending order.
[[nodiscard]] Bytes make_dg13(const Citizen& citizen);

}  // namespace chipid::virtual_card
