#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <memory>

#include "crypto/hash.hpp"

namespace chipid::crypto {

/// An RSA key that signs reproducibly: for test cards and test certificates only, whose private keys are public
/// knowledge.
class RsaSigningKey {
 public:
  /// RSAPrivateKey in DER (RFC 8017, A.1.2), else crypto.failure.
  [[nodiscard]] static Result<RsaSigningKey> parse(BytesView der);
  RsaSigningKey(RsaSigningKey&&) noexcept;
  RsaSigningKey& operator=(RsaSigningKey&&) noexcept;
  ~RsaSigningKey();

  /// Big-endian, without leading zeros.
  [[nodiscard]] Bytes modulus() const;
  [[nodiscard]] Bytes public_exponent() const;
  /// RSASP1 (RFC 8017, 5.2.1): the private operation on a representative as long as the modulus and below it.
  [[nodiscard]] Result<Bytes> sign_representative(BytesView representative) const;
  /// RSASSA-PKCS1-v1_5 of this DigestInfo, whatever it says (RFC 8017, 8.2.1).
  [[nodiscard]] Result<Bytes> sign_pkcs1(BytesView digest_info) const;
  /// RSASSA-PSS of `message`, the same hash in MGF1 (RFC 8017, 8.1.1). The salt, at most 64 bytes, follows from the
  /// key and the message.
  [[nodiscard]] Result<Bytes> sign_pss(HashAlgorithm algorithm, BytesView message, std::size_t salt_size) const;

 private:
  struct State;
  explicit RsaSigningKey(std::unique_ptr<State> state);
  [[nodiscard]] Result<Bytes> private_operation(BytesView input, int padding) const;
  std::unique_ptr<State> state_;
};

}  // namespace chipid::crypto
