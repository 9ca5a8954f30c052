#include "lds/algorithm_identifier.hpp"

#include "core/bytes.hpp"

namespace chipid::lds {

// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
Result<AlgorithmIdentifier> parse_algorithm_identifier(asn1::Reader& reader) {
  CHIPID_TRY(const auto whole, reader.expect(asn1::tags::sequence));
  asn1::Reader fields(whole.value);
  AlgorithmIdentifier identifier{.raw = core::to_bytes(whole.whole)};
  CHIPID_TRY(identifier.algorithm, fields.oid());
  if (!fields.at_end()) {
    CHIPID_TRY(const auto parameters, fields.any());
    identifier.parameters = core::to_bytes(parameters.whole);
  }
  CHIPID_CHECK(fields.finish());
  return identifier;
}

}  // namespace chipid::lds
