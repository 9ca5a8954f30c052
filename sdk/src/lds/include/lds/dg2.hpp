#pragma once

#include <optional>

#include "lds/biometric_group.hpp"
#include "lds/face_image_data.hpp"
#include "lds/facial_record.hpp"

namespace chipid::lds {

/// Biometric information template, 7F60.
struct BiometricTemplate {
  BiometricHeader header = {};
  /// Biometric data block, 5F2E or 7F2E, as in the data.
  Bytes data = {};
  /// The block read as an ISO/IEC 19794-5 record; nothing where it is in another format.
  std::optional<std::vector<FacialImage>> facial_images = {};
  /// The same of an ISO/IEC 39794-5 record.
  std::optional<std::vector<FaceRepresentation>> representations = {};
};

/// DG2: encoded face (ICAO 9303-10, 4.7.2).
struct Dg2 {
  std::vector<BiometricTemplate> templates = {};
};

[[nodiscard]] Result<Dg2> parse_dg2(BytesView file);

}  // namespace chipid::lds
