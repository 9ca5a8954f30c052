#pragma once

#include <openssl/evp.h>

#include "crypto/hash.hpp"

namespace chipid::crypto {

/// OpenSSL's implementation, fetched once in the life of the program: a fetch at each use costs as much as hashing a
/// short message.
const EVP_MD* digest_of(HashAlgorithm algorithm) noexcept;

}  // namespace chipid::crypto
