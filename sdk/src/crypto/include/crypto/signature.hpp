#pragma once

#include <chipid/bytes.hpp>
#include <optional>

#include "crypto/hash.hpp"

namespace chipid::crypto {

/// How a signature is made and encoded.
struct SignatureScheme {
  enum class Kind {
    rsa_pkcs1,    ///< RSASSA-PKCS1-v1_5 (RFC 8017, 8.2)
    rsa_pss,      ///< RSASSA-PSS (RFC 8017, 8.1)
    ecdsa_der,    ///< ECDSA, the SEQUENCE of r and s (RFC 3279, 2.2.3)
    ecdsa_plain,  ///< ECDSA, r || s, each of the size of the group's order (BSI TR-03111, 5.2.1)
  };
  Kind kind = Kind::ecdsa_der;
  HashAlgorithm hash = HashAlgorithm::sha256;
  /// RSA-PSS alone: the hash of MGF1, and the salt in bytes.
  HashAlgorithm mgf_hash = HashAlgorithm::sha256;
  std::size_t salt_size = 0;
  /// RSA PKCS#1 alone: whether the DigestInfo may also leave out the NULL parameters, in the one encoding that RFC
  /// 8017, A.2.4 lets a verifier accept. Decided by comparison with the two whole encodings, never by parsing.
  bool null_may_be_absent = false;

  friend bool operator==(const SignatureScheme&, const SignatureScheme&) = default;
};

enum class SignatureOutcome {
  valid,
  invalid,
  /// The key is of another kind than the scheme asks for, or OpenSSL does not know the combination.
  unsupported,
};

}  // namespace chipid::crypto
