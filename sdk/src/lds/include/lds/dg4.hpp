#pragma once

#include <optional>

#include "lds/biometric_group.hpp"
#include "lds/iris_record.hpp"

namespace chipid::lds {

/// Biometric information template of one or both eyes.
struct IrisTemplate {
  BiometricHeader header = {};
  /// Biometric data block as in the data.
  Bytes data = {};
  /// The headers of the block read as an ISO/IEC 19794-6 record; nothing where it is in another format.
  std::optional<IrisRecord> record = {};
};

/// DG4: encoded irises (ICAO 9303-10, 4.7.4).
struct Dg4 {
  std::vector<IrisTemplate> templates = {};
};

[[nodiscard]] Result<Dg4> parse_dg4(BytesView file);

}  // namespace chipid::lds
