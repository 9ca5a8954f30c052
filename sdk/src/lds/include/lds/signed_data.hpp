#pragma once

#include <vector>

#include "lds/algorithm_identifier.hpp"

namespace chipid::lds {

/// SignerInfo (RFC 5652, 5.3), not judged.
struct SignerInfo {
  std::uint32_t version = 0;
  /// Exactly one of these two is there.
  Bytes issuer_and_serial = {};       ///< the whole IssuerAndSerialNumber
  Bytes subject_key_identifier = {};  ///< the identifier itself
  AlgorithmIdentifier digest_algorithm = {};
  /// The whole object with its tag [0], as in the data; empty where absent. It is signed with the tag of SET OF (5.4).
  Bytes signed_attributes = {};
  AlgorithmIdentifier signature_algorithm = {};
  Bytes signature = {};
};

/// SignedData (RFC 5652, 5.1), not judged.
struct SignedData {
  std::uint32_t version = 0;
  std::vector<AlgorithmIdentifier> digest_algorithms = {};
  asn1::Oid content_type = {};
  Bytes content = {};  ///< the octets of eContent, which are what the message digest is over
  std::vector<Bytes> certificates = {};
  std::vector<Bytes> crls = {};
  std::vector<SignerInfo> signer_infos = {};
};

/// A ContentInfo that holds SignedData with content. DER; BER, which some states' files are in, is rewritten first.
[[nodiscard]] Result<SignedData> parse_signed_data(BytesView content_info);

}  // namespace chipid::lds
