#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/elliptic_curve.hpp"
#include "crypto/signature.hpp"

namespace chipid::crypto {

/// A private key, RSA or on any curve, that signs with OpenSSL: in constant time and with a fresh nonce. Immutable; may
/// be used by several threads at once. The key is wiped at the end.
class PrivateKey {
 public:
  /// The first private key of a PEM text without password: PKCS#8 (RFC 5958), "EC PRIVATE KEY" or "RSA PRIVATE KEY".
  /// signature.bad_key for anything else.
  [[nodiscard]] static Result<PrivateKey> from_pem(BytesView pem);

  /// Of a key on a curve the point, 04 || x || y; of an RSA key the modulus without leading zeros.
  [[nodiscard]] const Bytes& public_value() const noexcept;
  /// Whether it is a key on that curve, given by its name.
  [[nodiscard]] bool is_on(Curve curve) const;
  /// crypto.failure where the scheme is one of the other kind of key.
  [[nodiscard]] Result<Bytes> sign(const SignatureScheme& scheme, BytesView message) const;

 private:
  struct State;
  explicit PrivateKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

}  // namespace chipid::crypto
