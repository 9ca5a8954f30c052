#pragma once

#include <openssl/evp.h>

#include <memory>

#include "crypto/public_key.hpp"

/// What public_key.cpp hands to the two families of signatures; for this module's own sources.
namespace chipid::crypto {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

inline KeyContext context_of(EVP_PKEY* key) {
  return {EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr), &EVP_PKEY_CTX_free};
}

Key make_rsa_key(BytesView modulus, BytesView exponent);
Key make_ec_key(Curve curve, BytesView point);

// RSAVP1 (RFC 8017, 5.2.2); empty where the signature is no number below the modulus.
Bytes recover_rsa(EVP_PKEY* key, std::size_t modulus_size, BytesView signature);

SignatureOutcome verify_rsa_pkcs1(EVP_PKEY* key, std::size_t modulus_size, const SignatureScheme& scheme,
                                  BytesView message, BytesView signature);
SignatureOutcome verify_rsa_pss(EVP_PKEY* key, std::size_t modulus_size, const SignatureScheme& scheme,
                                BytesView message, BytesView signature);
SignatureOutcome verify_ecdsa(EVP_PKEY* key, Curve curve, const SignatureScheme& scheme, BytesView message,
                              BytesView signature);

}  // namespace chipid::crypto
