#pragma once

#include "lds/algorithm_identifier.hpp"

namespace chipid::lds {

/// DG15: the public key of Active Authentication (ICAO 9303-10, 4.7.15).
struct Dg15 {
  AlgorithmIdentifier algorithm = {};
  Bytes public_key_info = {};  ///< the whole SubjectPublicKeyInfo
};

[[nodiscard]] Result<Dg15> parse_dg15(BytesView file);

}  // namespace chipid::lds
