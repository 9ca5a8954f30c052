#pragma once

#include <chipid/result.hpp>
#include <optional>

#include "crypto/signature.hpp"
#include "lds/algorithm_identifier.hpp"

namespace chipid::pki {

/// How far an algorithm can be relied on.
enum class Strength {
  good,
  weak,       ///< SHA-1
  forbidden,  ///< MD5 and older: a signature by it proves nothing, so it is not computed
  unknown,    ///< not an algorithm we know
};

/// A hash algorithm as identified in data; parameters absent or NULL are both accepted (RFC 5754, 2), others are
/// unknown.
struct IdentifiedHash {
  Strength strength = Strength::unknown;
  std::optional<crypto::HashAlgorithm> algorithm = {};  ///< where good or weak
};
[[nodiscard]] IdentifiedHash identify_hash(const lds::AlgorithmIdentifier& identifier);

/// A signature algorithm as identified in data (RFC 4055, RFC 5758, BSI TR-03111).
struct IdentifiedSignature {
  Strength strength = Strength::unknown;
  std::optional<crypto::SignatureScheme> scheme = {};  ///< where good or weak
};
/// `digest`: SignerInfo's digest algorithm, which decides where the signature algorithm names none (rsaEncryption, or
/// id-ecPublicKey as some states write).
[[nodiscard]] IdentifiedSignature identify_signature(const lds::AlgorithmIdentifier& identifier,
                                                     std::optional<crypto::HashAlgorithm> digest = {});

}  // namespace chipid::pki
