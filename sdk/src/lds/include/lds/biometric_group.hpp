#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

#include "tlv/tag.hpp"

/// What DG2, DG3 and DG4 have in common: biometric information templates (ICAO 9303-10, 4.7.2 to 4.7.4).
namespace chipid::lds {

/// Biometric header template, A1 (ICAO 9303-10, 4.7.2; ISO/IEC 7816-11, table C.2); empty where absent.
struct BiometricHeader {
  Bytes version = {};          ///< 80
  Bytes biometric_type = {};   ///< 81; 02 face, 08 finger, 10 iris
  Bytes subtype = {};          ///< 82
  Bytes creation_date = {};    ///< 83
  Bytes validity_period = {};  ///< 85
  Bytes creator = {};          ///< 86
  Bytes format_owner = {};     ///< 87
  Bytes format_type = {};      ///< 88
};

/// Biometric information template, 7F60.
struct BiometricObject {
  BiometricHeader header = {};
  /// Biometric data block, 5F2E or 7F2E, as in the data.
  Bytes data = {};
};

/// The file with this outer tag; data.malformed otherwise.
[[nodiscard]] Result<std::vector<BiometricObject>> parse_biometric_group(BytesView file, tlv::Tag tag);

}  // namespace chipid::lds
