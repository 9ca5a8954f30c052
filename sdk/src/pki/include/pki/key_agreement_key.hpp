#pragma once

#include <optional>

#include "crypto/key_agreement.hpp"
#include "lds/algorithm_identifier.hpp"

/// Domain parameters and public keys of key agreements, as chips have them (ICAO 9303-11, 9.5 and 9.6).
namespace chipid::pki {

/// The group that an AlgorithmIdentifier names or writes out: standardizedDomainParameters with an identifier, a curve
/// by name or in full, Diffie-Hellman in the form of X9.42 (p, g, q) or PKCS#3 (p, g). Nothing where we do not know the
/// algorithm or the curve, or where the parameters are not sane. Parameters that are nobody's but the card's may come
/// out of it (Diffie-Hellman ones): who must not use those asks standardised_id() of the group.
[[nodiscard]] std::optional<crypto::KeyAgreementGroup> domain_parameters(const lds::AlgorithmIdentifier& algorithm);

/// The same, where it is one of the standardised sets (ICAO 9303-11, 9.5.1), in whatever form; without arithmetic.
[[nodiscard]] std::optional<crypto::KeyAgreementGroup> known_domain_parameters(
    const lds::AlgorithmIdentifier& algorithm);

struct KeyAgreementKey {
  lds::AlgorithmIdentifier algorithm = {};
  std::optional<crypto::KeyAgreementGroup> group = {};  ///< nothing as above
  /// As KeyAgreementGroup takes it; not yet checked.
  Bytes public_key = {};
};

/// SubjectPublicKeyInfo of a key agreement (9303-11, 9.1); data.malformed.
[[nodiscard]] Result<KeyAgreementKey> parse_key_agreement_key(BytesView der);

}  // namespace chipid::pki
