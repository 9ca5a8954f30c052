#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <map>
#include <set>
#include <string>

namespace chipid::virtual_card {

/// How field 13 groups the parents: a SEQUENCE each, or one for both.
enum class ParentsForm { one_sequence_each, one_sequence };

/// The card of 2021 has its QR code on the front, that of 2024 on the back and with more in it.
enum class CardGeneration { of_2021, of_2024 };

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
  /// Fields that are not written at all.
  std::set<int> absent_fields = {};
  /// Written after field 16: indices that no list explains, with the encoded value.
  std::map<int, Bytes> more_fields = {};
  CardGeneration generation = CardGeneration::of_2021;
  /// Fields 8 to 11 of the QR code of 2024; which of them means what is not known, and mostly they are empty.
  std::array<std::string, 4> more_qr_fields = {};
};

/// DG13 with its fields in ascending order.
[[nodiscard]] Bytes make_dg13(const Citizen& citizen);

}  // namespace chipid::virtual_card
