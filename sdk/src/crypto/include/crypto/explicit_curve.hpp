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

/// What explicit parameters are.
enum class CurveKinship {
  known,    ///< equal to a standardised curve in every number, generator and cofactor (where stated) included
  forged,   ///< shares its field and a coefficient, its generator or its order with one, but is not it
  unknown,  ///< nothing of the kind
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
