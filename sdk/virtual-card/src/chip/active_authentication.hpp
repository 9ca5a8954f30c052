#pragma once

#include <chipid/random.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include "crypto/rsa_signing_key.hpp"
#include "crypto/signing_key.hpp"
#include "iso7816/status_word.hpp"

/// Active Authentication, the chip's side (ICAO 9303-11, 6.1).
namespace chipid::virtual_card::aa {

inline constexpr std::size_t challenge_size = 8;

/// How the message representative ends (ISO/IEC 9796-2, 8.1.2): BC where the hash is agreed upon, else its identifier
/// and CC.
enum class Trailer { agreed_hash, named_hash };

/// RSA with ISO/IEC 9796-2, digital signature scheme 1 (6.1.2.2).
struct RsaKey {
  std::shared_ptr<const crypto::RsaSigningKey> key;
  crypto::HashAlgorithm hash = crypto::HashAlgorithm::sha1;
  Trailer trailer = Trailer::agreed_hash;
};

/// How r and s are written: one after the other (BSI TR-03111, 5.2.1), as 6.1.2.3 wants, or as ECDSA-Sig-Value.
enum class SignatureForm { plain, der };

struct EcdsaKey {
  std::shared_ptr<const crypto::SigningKey> key;
  crypto::HashAlgorithm hash = crypto::HashAlgorithm::sha256;
  SignatureForm form = SignatureForm::plain;
};

using Key = std::variant<RsaKey, EcdsaKey>;

/// What a fault changes on the way.
struct Tampering {
  /// RND.IFD before it is signed.
  std::function<void(Bytes& challenge)> challenge = {};
  /// RSA: what the private operation is applied to.
  std::function<void(Bytes& representative)> representative = {};
  /// RSA: the private operation is left out, as for a key of exponent 1.
  bool bare_representative = false;
  /// Signatures are made until one starts with a zero byte.
  bool leading_zeros = false;
  /// Every attempt is answered with this status word.
  std::optional<iso7816::StatusWord> refuses = {};
  /// Every attempt is left without an answer.
  bool silent = false;
};

/// The message representative (ISO/IEC 9796-2, 8.1): header, M1, hash of M1 and `challenge`, trailer. `m1` fills the
/// modulus.
[[nodiscard]] Bytes message_representative(crypto::HashAlgorithm hash, Trailer trailer, BytesView m1,
                                           BytesView challenge);
/// Bytes of M1 for a modulus of this size.
[[nodiscard]] std::size_t recoverable_size(std::size_t modulus_size, crypto::HashAlgorithm hash, Trailer trailer);

/// The answer to INTERNAL AUTHENTICATE (6.1.2).
[[nodiscard]] Result<Bytes> sign(const Key& key, BytesView challenge, const RandomSource& random,
                                 const Tampering& tampering = {});

}  // namespace chipid::virtual_card::aa
