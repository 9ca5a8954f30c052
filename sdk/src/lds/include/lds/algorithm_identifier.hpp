#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

#include "asn1/reader.hpp"

namespace chipid::lds {

/// AlgorithmIdentifier (RFC 5280, 4.1.1.2).
struct AlgorithmIdentifier {
  asn1::Oid algorithm = {};
  Bytes parameters = {};  ///< the whole object; empty where absent
  Bytes raw = {};         ///< the whole AlgorithmIdentifier
};

/// The next object of the reader, which must be one.
[[nodiscard]] Result<AlgorithmIdentifier> parse_algorithm_identifier(asn1::Reader& reader);

}  // namespace chipid::lds
