#pragma once

#include <memory>
#include <string_view>

#include "crypto/signature.hpp"
#include "pkcs11/uri.hpp"

namespace chipid::pkcs11 {

/// A private key in a token (PKCS #11, 2.40), which signs there and never leaves it. May be used by several threads.
class SigningToken {
 public:
  /// Loads the token's library, logs in and finds the one key that fits. usage.bad_value with the reason otherwise.
  [[nodiscard]] static Result<SigningToken> open(std::string_view uri);

  /// Point (04 || x || y) or modulus; empty where the token does not tell.
  [[nodiscard]] const Bytes& public_value() const noexcept;
  [[nodiscard]] Result<Bytes> sign(const crypto::SignatureScheme& scheme, BytesView message) const;

 private:
  struct State;
  explicit SigningToken(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

}  // namespace chipid::pkcs11
