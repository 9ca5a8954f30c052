#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

#include "crypto/signing_key.hpp"

namespace chipid::virtual_card {

/// AlgorithmIdentifier of ecdsa-with-SHA256 (RFC 5758, 3.2: no parameters).
[[nodiscard]] Bytes ecdsa_with_sha256();
/// AlgorithmIdentifier of SHA-256 (RFC 5754, 2: no parameters).
[[nodiscard]] Bytes sha256_identifier();
/// ECDSA-Sig-Value over the SHA-256 of `message` (RFC 3279, 2.2.3).
[[nodiscard]] Result<Bytes> sign_der(const crypto::SigningKey& key, BytesView message);
/// SubjectPublicKeyInfo of a key on P-256 or brainpoolP256r1, the curve by its name (RFC 5480, 2).
[[nodiscard]] Bytes public_key_info(const crypto::SigningKey& key);

}  // namespace chipid::virtual_card
