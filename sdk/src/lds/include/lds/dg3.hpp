#pragma once

#include <optional>

#include "lds/biometric_group.hpp"
#include "lds/finger_record.hpp"

namespace chipid::lds {

/// Biometric information template of one or more fingers.
struct FingerTemplate {
  BiometricHeader header = {};
  /// Biometric data block as in the data.
  Bytes data = {};
  /// The headers of the block read as an ISO/IEC 19794-4 record; nothing where it is in another format.
  std::optional<FingerRecord> record = {};
};

/// DG3: encoded fingers (ICAO 9303-10, 4.7.3).
struct Dg3 {
  std::vector<FingerTemplate> templates = {};
};

[[nodiscard]] Result<Dg3> parse_dg3(BytesView file);

}  // namespace chipid::lds
