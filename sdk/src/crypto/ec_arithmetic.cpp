#include "crypto/ec_arithmetic.hpp"

#include <openssl/err.h>

#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

tl::unexpected<Error> failure() {
  return fail(ErrorCode::crypto_failure, "elliptic curve");
}

tl::unexpected<Error> bad_point() {
  ERR_clear_error();  // OpenSSL queues what it disliked; the next user of the thread must not find it
  return fail(ErrorCode::crypto_bad_point, "elliptic curve");
}

std::size_t point_size(Curve curve) {
  return 1 + 2 * field_size(curve);
}

Result<Bytes> encode(Curve curve, const EC_POINT* point, BN_CTX* scratch) {
  const auto* group = group_of(curve);
  if (EC_POINT_is_at_infinity(group, point) == 1) return bad_point();
  Bytes out(point_size(curve));
  if (EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, out.data(), out.size(), scratch) != out.size()) {
    return failure();
  }
  return out;
}

// Refuses compressed and hybrid forms, coordinates outside the field, points off the curve.
Result<Point> decode(Curve curve, BytesView encoded, BN_CTX* scratch) {
  constexpr std::uint8_t uncompressed = 0x04;
  const auto* group = group_of(curve);
  auto point = new_point(group);
  if (!point) return failure();
  if (encoded.size() != point_size(curve) || encoded[0] != uncompressed ||
      EC_POINT_oct2point(group, point.get(), encoded.data(), encoded.size(), scratch) != 1) {
    return bad_point();
  }
  return point;
}

// generator_scalar * G + point_scalar * point; either scalar may be null.
Result<Bytes> combine(Curve curve, const BIGNUM* generator_scalar, const EC_POINT* point, const BIGNUM* point_scalar,
                      BN_CTX* scratch) {
  const auto* group = group_of(curve);
  const auto result = new_point(group);
  if (!result || EC_POINT_mul(group, result.get(), generator_scalar, point, point_scalar, scratch) != 1) {
    return failure();
  }
  return encode(curve, result.get(), scratch);
}

}  // namespace

// One more try than anybody will ever need: a candidate fits with a chance of more than one half.
Result<SecretBytes> random_scalar(Curve curve, const RandomSource& random) {
  const auto* order = EC_GROUP_get0_order(group_of(curve));
  const auto surplus_bits = static_cast<unsigned>(8 * BN_num_bytes(order) - BN_num_bits(order));
  for (int i = 0; i < 128; ++i) {
    CHIPID_TRY(auto candidate, random(static_cast<std::size_t>(BN_num_bytes(order))));
    candidate[0] &= static_cast<std::uint8_t>(0xFFU >> surplus_bits);
    SecretBytes scalar{BytesView(candidate)};
    wipe(candidate.data(), candidate.size());
    const auto number = to_number(scalar.view());
    if (!BN_is_zero(number.get()) && BN_cmp(number.get(), order) < 0) return scalar;
  }
  return failure();
}

Result<> check_point(Curve curve, BytesView point) {
  const auto scratch = new_scratch();
  CHIPID_CHECK(decode(curve, point, scratch.get()));
  return {};
}

Result<Bytes> multiply_generator(Curve curve, BytesView scalar) {
  const auto scratch = new_scratch();
  return combine(curve, to_number(scalar).get(), nullptr, nullptr, scratch.get());
}

Result<Bytes> multiply(Curve curve, BytesView scalar, BytesView point) {
  const auto scratch = new_scratch();
  CHIPID_TRY(const auto decoded, decode(curve, point, scratch.get()));
  return combine(curve, nullptr, decoded.get(), to_number(scalar).get(), scratch.get());
}

// In two steps: OpenSSL is constant-time for one scalar only.
Result<Bytes> multiply_generator_and_add(Curve curve, BytesView scalar, BytesView point) {
  const auto scratch = new_scratch();
  const auto* group = group_of(curve);
  CHIPID_TRY(const auto decoded, decode(curve, point, scratch.get()));
  const auto sum = new_point(group);
  if (!sum || EC_POINT_mul(group, sum.get(), to_number(scalar).get(), nullptr, nullptr, scratch.get()) != 1 ||
      EC_POINT_add(group, sum.get(), sum.get(), decoded.get(), scratch.get()) != 1) {
    return failure();
  }
  return encode(curve, sum.get(), scratch.get());
}

BytesView x_coordinate(Curve curve, BytesView point) noexcept {
  return point.subspan(1, field_size(curve));
}

}  // namespace chipid::crypto
