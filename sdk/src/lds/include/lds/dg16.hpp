#pragma once

#include "lds/data_objects.hpp"

namespace chipid::lds {

/// Text is UTF-8 in NFC, empty where absent; the fillers that separate its parts are kept.
struct PersonToNotify {
  std::string date_recorded = {};  ///< 5F50, "YYYYMMDD"
  std::string name = {};           ///< 5F51
  std::string telephone = {};      ///< 5F52
  std::string address = {};        ///< 5F53
  std::vector<UnknownObject> unknown = {};
};

/// DG16: persons to notify (ICAO 9303-10, 4.7.16).
struct Dg16 {
  std::vector<PersonToNotify> persons = {};
};

[[nodiscard]] Result<Dg16> parse_dg16(BytesView file);

}  // namespace chipid::lds
