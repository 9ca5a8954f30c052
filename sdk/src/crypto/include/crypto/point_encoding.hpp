#pragma once

#include <chipid/result.hpp>
#include <chipid/secret.hpp>

#include "crypto/elliptic_curve.hpp"

/// Numbers made points of a curve without anybody knowing the points' logarithms (ICAO 9303-11, appendix B; Brier et
/// al., CRYPTO 2010).
namespace chipid::crypto {

/// Whether the encoding exists: for primes of the form 4k+3, which of the standardised curves all have but secp224r1.
[[nodiscard]] bool has_point_encoding(Curve curve);

/// f_G(number): 04 || x || y. crypto.bad_point for the few numbers that give no point (0, 1 and p-1), for one that is
/// not below the prime, and on a curve without the encoding.
[[nodiscard]] Result<SecretBytes> encode_to_point(Curve curve, BytesView number);

/// The number modulo the curve's prime, as long as the prime.
[[nodiscard]] Result<SecretBytes> reduce_to_field(Curve curve, BytesView number);

}  // namespace chipid::crypto
