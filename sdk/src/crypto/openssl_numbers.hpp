#pragma once

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <chipid/bytes.hpp>

#include <memory>

#include "crypto/elliptic_curve.hpp"

/// Owners of OpenSSL's numbers and points, for this module's own sources.
namespace chipid::crypto {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_clear_free)>;
using Group = std::unique_ptr<EC_GROUP, decltype(&EC_GROUP_free)>;
using Point = std::unique_ptr<EC_POINT, decltype(&EC_POINT_clear_free)>;
using Scratch = std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)>;

inline Number new_number() {
  return {BN_new(), &BN_clear_free};
}
inline Point new_point(const EC_GROUP* group) {
  return {EC_POINT_new(group), &EC_POINT_clear_free};
}
inline Scratch new_scratch() {
  return {BN_CTX_secure_new(), &BN_CTX_free};
}

inline Number to_number(BytesView big_endian) {
  return {BN_bin2bn(big_endian.data(), static_cast<int>(big_endian.size()), nullptr), &BN_clear_free};
}

/// The group of a curve: made once, never changed again, so threads may share it.
const EC_GROUP* group_of(Curve curve);

}  // namespace chipid::crypto
