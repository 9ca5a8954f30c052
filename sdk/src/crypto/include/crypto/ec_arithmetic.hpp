#pragma once

#include <chipid/random.hpp>
#include <chipid/secret.hpp>

#include "crypto/elliptic_curve.hpp"

/// Arithmetic on the standardised curves. Points are 04 || x || y with coordinates padded to the field's size
/// (BSI TR-03111, 3.2.1). Every point given is checked to be on the curve, every result not to be the point at
/// infinity; otherwise crypto.bad_point. All these curves have cofactor 1, so no other group check is needed.
namespace chipid::crypto {

/// A private key: 1 to n-1, big-endian, as many bytes as the order has.
[[nodiscard]] Result<SecretBytes> random_scalar(Curve curve, const RandomSource& random);

/// That this is a point of the curve, and thereby, the cofactor being 1, of the group.
[[nodiscard]] Result<> check_point(Curve curve, BytesView point);

/// scalar * G
[[nodiscard]] Result<Bytes> multiply_generator(Curve curve, BytesView scalar);
/// scalar * point
[[nodiscard]] Result<Bytes> multiply(Curve curve, BytesView scalar, BytesView point);
/// scalar * G + point
[[nodiscard]] Result<Bytes> multiply_generator_and_add(Curve curve, BytesView scalar, BytesView point);

/// The x coordinate of an encoded point, all bytes of the field, leading zeros included.
[[nodiscard]] BytesView x_coordinate(Curve curve, BytesView point) noexcept;

}  // namespace chipid::crypto
