#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>
#include <string>
#include <vector>

#include "asn1/oid.hpp"

namespace chipid::citizen {

/// A field whose index is not known, or whose value is not built as that index asks.
struct RawField {
  std::uint32_t index = 0;
  Bytes raw = {};  ///< the whole SEQUENCE
};

/// DG13 of a citizen card. Text is in NFC and otherwise as on the card, dates "dd/mm/yyyy". Nothing where the card has
/// no such field, an empty text where the field is there without a value.
struct Dg13 {
  std::uint32_t version = 0;
  asn1::Oid type = {};
  std::optional<std::string> personal_number = {};    ///< 1
  std::optional<std::string> name = {};               ///< 2
  std::optional<std::string> birth_date = {};         ///< 3
  std::optional<std::string> sex = {};                ///< 4
  std::optional<std::string> nationality = {};        ///< 5
  std::optional<std::string> ethnicity = {};          ///< 6
  std::optional<std::string> religion = {};           ///< 7
  std::optional<std::string> place_of_origin = {};    ///< 8
  std::optional<std::string> residence = {};          ///< 9
  std::optional<std::string> identifying_marks = {};  ///< 10
  std::optional<std::string> issue_date = {};         ///< 11
  std::optional<std::string> expiry_date = {};        ///< 12, or "Không thời hạn"
  std::optional<std::string> father = {};             ///< 13
  std::optional<std::string> mother = {};             ///< 13
  std::optional<std::string> spouse = {};             ///< 14
  std::optional<std::string> old_number = {};         ///< 15
  std::optional<std::string> chip_id = {};            ///< 16
  std::vector<RawField> other_fields = {};
};

[[nodiscard]] Result<Dg13> parse_dg13(BytesView file);

}  // namespace chipid::citizen
