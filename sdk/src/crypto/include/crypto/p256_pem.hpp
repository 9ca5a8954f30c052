#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>
#include <string_view>
#include <vector>

namespace chipid::crypto {

/// A private key on P-256 that signs with OpenSSL's ECDSA: in constant time, with a nonce that is random and depends on
/// the message. Immutable; may be used by several threads at once. The scalar is wiped at the end.
class P256Signer {
 public:
  /// The first private key of a PEM text, PKCS#8 (RFC 5958) or "EC PRIVATE KEY" (RFC 5915). signature.bad_key for
  /// another kind of key and for one behind a password, for which nobody is asked.
  [[nodiscard]] static Result<P256Signer> from_pem(BytesView pem);

  /// 04 || x || y
  [[nodiscard]] const Bytes& public_point() const noexcept;
  /// r || s over the SHA-256 of `message`, 32 bytes each.
  [[nodiscard]] Result<Bytes> sign(BytesView message) const;

 private:
  struct State;
  explicit P256Signer(std::shared_ptr<const State> state) : state_(std::move(state)) {}
  std::shared_ptr<const State> state_;
};

/// The public keys of a PEM text, 04 || x || y: of each "PUBLIC KEY" (RFC 7468, 13) and each "CERTIFICATE", whose other
/// content is not looked at. signature.bad_key where there is none, or any other block or kind of key beside them.
[[nodiscard]] Result<std::vector<Bytes>> p256_points_from_pem(std::string_view pem);

}  // namespace chipid::crypto
