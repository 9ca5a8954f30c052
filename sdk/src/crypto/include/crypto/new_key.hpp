#pragma once

#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <string>

namespace chipid::crypto {

/// A pair of keys as PEM (RFC 7468).
struct NewKey {
  SecretBytes private_key = {};  ///< PKCS#8 (RFC 5958), without password
  std::string public_key = {};   ///< SubjectPublicKeyInfo (RFC 5280, 4.1)
};

/// A fresh pair on P-256 from the system's generator; crypto.failure where that gives nothing.
[[nodiscard]] Result<NewKey> make_p256_key();

}  // namespace chipid::crypto
