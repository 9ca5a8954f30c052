#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>
#include <optional>

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

  /// Of an elliptic-curve key.
  [[nodiscard]] std::optional<Curve> curve() const noexcept;
  /// Of an RSA key, big-endian without leading zeros; empty for any other.
  [[nodiscard]] BytesView modulus() const noexcept;
  /// RSAVP1 (RFC 8017, 5.2.2): what was signed, as many bytes as the modulus has. `signature` may have fewer or more
  /// leading zeros than that. Empty where it is no number below the modulus, and for a key of another kind.
  [[nodiscard]] Bytes recover(BytesView signature) const;

  /// Whether `signature` is this key's over `message`.
  [[nodiscard]] SignatureOutcome verify(const SignatureScheme& scheme, BytesView message, BytesView signature) const;

 private:
  struct State;
  explicit PublicKey(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace chipid::crypto
