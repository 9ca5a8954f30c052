#pragma once

#include <optional>

#include "lds/signed_data.hpp"
#include "pki/time.hpp"

namespace chipid::trust {

/// SignedAttributes (RFC 5652, 5.3 and 11): those that mean something here.
struct SignedAttributes {
  asn1::Oid content_type = {};
  Bytes message_digest = {};
  std::optional<pki::Time> signing_time = {};
  /// CMSAlgorithmProtection (RFC 6211): the algorithm identifiers, whole; empty where absent.
  Bytes protected_digest_algorithm = {};
  Bytes protected_signature_algorithm = {};
  Bytes der = {};      ///< SET OF Attribute in DER: what is signed (5.4)
  Bytes as_read = {};  ///< SET OF Attribute in the order of the data
};

/// `field`: the whole [0] of SignerInfo. Refuses an attribute that stands twice, and content-type, message-digest,
/// signing-time with other than one value or, the first two, absent (11.1, 11.2, 11.3).
[[nodiscard]] Result<SignedAttributes> parse_signed_attributes(BytesView field);

/// The same algorithm; absent and NULL parameters are one.
[[nodiscard]] bool same_algorithm(const lds::AlgorithmIdentifier& a, const lds::AlgorithmIdentifier& b);

}  // namespace chipid::trust
