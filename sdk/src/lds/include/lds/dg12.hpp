#pragma once

#include "lds/data_objects.hpp"

namespace chipid::lds {

/// DG12: additional document details (ICAO 9303-10, 4.7.12). Text is UTF-8 in NFC, empty where absent; the fillers
/// that separate its parts are kept.
struct Dg12 {
  std::vector<tlv::Tag> tag_list = {};
  std::string issuing_authority = {};           ///< 5F19
  std::string issue_date = {};                  ///< 5F26, "YYYYMMDD"
  std::vector<std::string> other_persons = {};  ///< A0 { 5F1A }
  std::string endorsements = {};                ///< 5F1B
  std::string tax_exit_requirements = {};       ///< 5F1C
  Bytes front_image = {};                       ///< 5F1D
  Bytes rear_image = {};                        ///< 5F1E
  std::string personalisation_time = {};        ///< 5F55, "YYYYMMDDhhmmss"
  std::string personalisation_device = {};      ///< 5F56
  std::vector<UnknownObject> unknown = {};
};

[[nodiscard]] Result<Dg12> parse_dg12(BytesView file);

}  // namespace chipid::lds
