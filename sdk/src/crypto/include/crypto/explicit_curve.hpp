#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <variant>

#include "crypto/elliptic_curve.hpp"

namespace chipid::crypto {

/// Domain parameters written out (RFC 3279, 2.3.5; BSI TR-03111, 5.1.2). Numbers are big-endian, of any length.
struct ExplicitCurve {
  BytesView prime;
  BytesView a;
  BytesView b;
  BytesView generator;  ///< 04 || x || y, or compressed
  BytesView order;
  std::optional<BytesView> cofactor;
};

/// What explicit parameters are. A number is the same whatever zeros lead it.
enum class CurveKinship {
  /// Equal to a standardised curve in every number: prime, a, b, generator (uncompressed or compressed), order, and the
  /// cofactor where it is stated.
  known,
  /// Not known, but two or more of prime, b, order and the generator's x are those of one standardised curve, or of one
  /// of the brainpool t1 curves: made to be taken for it.
  forged,
  /// Anything else. So are genuine curves that share a number by right: the t1 curves in full (prime and order of their
  /// r1 curves, RFC 5639, 3), prime192v2 and v3 (prime, and a = -3, of secp192r1).
  unknown,
};

struct RecognisedCurve {
  CurveKinship kinship = CurveKinship::unknown;
  /// Where known, the curve.
  std::optional<Curve> curve = {};
};

/// Compares explicit parameters with every standardised curve. Never trusts them beyond that: a curve that looks like a
/// known one with another generator lets anybody make "the" private key of a given public point (CVE-2020-0601).
[[nodiscard]] RecognisedCurve recognise_curve(const ExplicitCurve& parameters);

}  // namespace chipid::crypto
