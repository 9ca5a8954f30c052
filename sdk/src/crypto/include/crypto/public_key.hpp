#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/elliptic_curve.hpp"
#include "crypto/signature.hpp"

namespace chipid::crypto {

/// A public key that checks signatures. Immutable; may be used by several threads at once; copies share the key.
class PublicKey {
 public:
  enum class Kind { rsa, ec };

  /// Modulus and exponent big-endian without sign. crypto.bad_point for an even or tiny modulus (under 512 bits), one
  /// over 16,384 bits, an even exponent, or exponent 1.
  [[nodiscard]] static Result<PublicKey> rsa(BytesView modulus, BytesView exponent);
  /// 04 || x || y on a standardised curve, else crypto.bad_point.
  [[nodiscard]] static Result<PublicKey> ec(Curve curve, BytesView point);

  [[nodiscard]] Kind kind() const noexcept;
  /// Bits of the modulus, or of the curve's field.
  [[nodiscard]] std::size_t bits() const noexcept;

  /// Whether `signature` is this key's over `message`.
  [[nodiscard]] SignatureOutcome verify(const SignatureScheme& scheme, BytesView message, BytesView signature) const;

 private:
  struct State;
  explicit PublicKey(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace chipid::crypto
