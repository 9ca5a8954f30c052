#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>
#include <optional>

#include "crypto/elliptic_curve.hpp"
#include "crypto/hash.hpp"

namespace chipid::crypto {

/// Domain parameters in full (RFC 3279, 2.3.5): big-endian numbers, field elements as long as the prime.
struct CurveParameters {
  Bytes prime = {};
  Bytes a = {};
  Bytes b = {};
  Bytes generator = {};  ///< 04 || x || y
  Bytes order = {};      ///< of the generator, whose cofactor is 1
};

/// Those of a standardised curve.
[[nodiscard]] CurveParameters curve_parameters(Curve curve);

/// An elliptic-curve key that signs reproducibly: for test cards and test certificates only, whose private keys are
/// public knowledge. Signatures are ECDSA with the deterministic nonce of RFC 6979.
class SigningKey {
 public:
  /// `scalar`: big-endian, 1 to n-1, else crypto.failure.
  [[nodiscard]] static Result<SigningKey> from_scalar(Curve curve, BytesView scalar);
  /// The key that belongs to a label: always the same one, chosen by hashing.
  [[nodiscard]] static Result<SigningKey> from_label(Curve curve, std::string_view label);
  /// The same on a curve that has no name.
  [[nodiscard]] static Result<SigningKey> from_label(const CurveParameters& parameters, std::string_view label);
  /// A key with another's public point: the generator is chosen so that the point belongs to the scalar of the label
  /// (CVE-2020-0601). Who compares public points without the generator takes it for the other.
  [[nodiscard]] static Result<SigningKey> forge(Curve curve, BytesView public_point, std::string_view label);
  SigningKey(SigningKey&&) noexcept;
  SigningKey& operator=(SigningKey&&) noexcept;
  ~SigningKey();

  /// Nothing where the curve has no name.
  [[nodiscard]] std::optional<Curve> curve() const noexcept;
  [[nodiscard]] CurveParameters parameters() const;
  /// 04 || x || y, coordinates padded to the field's size.
  [[nodiscard]] Bytes public_point() const;
  /// ECDSA over the hash of `message`: r || s, each padded to the size of the group's order. `variation` gives another
  /// signature of the same message (RFC 6979, 3.6).
  [[nodiscard]] Result<Bytes> sign(HashAlgorithm algorithm, BytesView message, BytesView variation = {}) const;

 private:
  struct State;
  explicit SigningKey(std::unique_ptr<State> state);
  static Result<SigningKey> finish(State state);
  std::unique_ptr<State> state_;
};

}  // namespace chipid::crypto
