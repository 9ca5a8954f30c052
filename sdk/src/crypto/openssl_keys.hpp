#pragma once

#include <openssl/evp.h>

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/elliptic_curve.hpp"
#include "openssl_numbers.hpp"

/// What this module's own sources ask of OpenSSL's keys.
namespace chipid::crypto {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

/// signature.bad_key
[[nodiscard]] tl::unexpected<Error> bad_key(const char* what);

/// A parameter by its OpenSSL name; nullptr where the key has none of it.
[[nodiscard]] Number number_of(const EVP_PKEY* key, const char* name);
/// Big-endian in that many bytes; empty where it does not fit.
[[nodiscard]] Bytes padded(const BIGNUM* number, std::size_t size);

/// Whether it is a key on that curve, by the curve's name.
[[nodiscard]] bool is_on(const EVP_PKEY* key, Curve curve);
/// 04 || x || y, also of a key that is stored compressed.
[[nodiscard]] Result<Bytes> point_of(const EVP_PKEY* key);

}  // namespace chipid::crypto
