#pragma once

#include "lds/data_objects.hpp"

namespace chipid::lds {

/// DG11: additional personal details (ICAO 9303-10, 4.7.11). Text is UTF-8 in NFC, empty where absent; the fillers
/// that separate its parts are kept.
struct Dg11 {
  std::vector<tlv::Tag> tag_list = {};
  std::string full_name = {};                 ///< 5F0E
  std::vector<std::string> other_names = {};  ///< A0 { 5F0F }
  std::string personal_number = {};           ///< 5F10
  std::string full_birth_date = {};           ///< 5F2B, "YYYYMMDD"
  std::string place_of_birth = {};            ///< 5F11
  std::string address = {};                   ///< 5F42
  std::string telephone = {};                 ///< 5F12
  std::string profession = {};                ///< 5F13
  std::string title = {};                     ///< 5F14
  std::string personal_summary = {};          ///< 5F15
  Bytes proof_of_citizenship = {};            ///< 5F16, an image
  std::string other_document_numbers = {};    ///< 5F17
  std::string custody_information = {};       ///< 5F18
  std::vector<UnknownObject> unknown = {};
};

[[nodiscard]] Result<Dg11> parse_dg11(BytesView file);

}  // namespace chipid::lds
