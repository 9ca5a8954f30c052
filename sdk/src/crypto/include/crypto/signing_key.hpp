#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/elliptic_curve.hpp"
#include "crypto/hash.hpp"

namespace chipid::crypto {

/// An elliptic-curve key that signs reproducibly: for test cards and test certificates only, whose private keys are
/// public knowledge. Signatures are ECDSA with the deterministic nonce of RFC 6979.
class SigningKey {
 public:
  /// `scalar`: big-endian, 1 to n-1, else crypto.failure.
  [[nodiscard]] static Result<SigningKey> from_scalar(Curve curve, BytesView scalar);
  /// The key that belongs to a label: always the same one, chosen by hashing.
  [[nodiscard]] static Result<SigningKey> from_label(Curve curve, std::string_view label);
  SigningKey(SigningKey&&) noexcept;
  SigningKey& operator=(SigningKey&&) noexcept;
  ~SigningKey();

  [[nodiscard]] Curve curve() const noexcept;
  /// 04 || x || y, coordinates padded to the field's size.
  [[nodiscard]] Bytes public_point() const;
  /// ECDSA over the hash of `message`: r || s, each padded to the size of the group's order.
  [[nodiscard]] Result<Bytes> sign(HashAlgorithm algorithm, BytesView message) const;

 private:
  struct State;
  explicit SigningKey(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace chipid::crypto
