#include "chip/active_authentication.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "crypto/hash.hpp"

namespace chipid::virtual_card::aa {
namespace {

using crypto::HashAlgorithm;
namespace der = asn1::der;

// ISO/IEC 9796-2, 8.1.1: two bits 01, one that says that only a part of the message can be recovered, and the padding.
constexpr std::uint8_t header[] = {0x6A};

// The hash functions' identifiers of ISO/IEC 10118-3.
std::uint8_t hash_identifier(HashAlgorithm hash) {
  switch (hash) {
    case HashAlgorithm::sha1:
      return 0x33;
    case HashAlgorithm::sha256:
      return 0x34;
    case HashAlgorithm::sha512:
      return 0x35;
    case HashAlgorithm::sha384:
      return 0x36;
    case HashAlgorithm::sha224:
      return 0x38;
  }
  return 0;
}

Bytes trailer_field(HashAlgorithm hash, Trailer trailer) {
  if (trailer == Trailer::agreed_hash) return {0xBC};
  return {hash_identifier(hash), 0xCC};
}

Result<Bytes> sign_once(const RsaKey& rsa, BytesView challenge, const RandomSource& random,
                        const Tampering& tampering) {
  const auto size = recoverable_size(rsa.key->modulus().size(), rsa.hash, rsa.trailer);
  CHIPID_TRY(const auto m1, random(size));
  auto representative = message_representative(rsa.hash, rsa.trailer, m1, challenge);
  if (tampering.representative) tampering.representative(representative);
  if (tampering.bare_representative) return representative;
  return rsa.key->sign_representative(representative);
}

Bytes ecdsa_sig_value(BytesView r_s) {
  const auto half = r_s.size() / 2;
  return der::sequence({der::unsigned_integer(r_s.first(half)), der::unsigned_integer(r_s.last(half))});
}

Result<Bytes> sign_once(const EcdsaKey& ecdsa, BytesView challenge, const RandomSource& random, const Tampering&) {
  constexpr std::size_t variation_size = 16;
  CHIPID_TRY(const auto variation, random(variation_size));
  return ecdsa.key->sign(ecdsa.hash, challenge, variation);
}

Bytes written(const RsaKey&, Bytes signature) {
  return signature;
}

Bytes written(const EcdsaKey& ecdsa, Bytes r_s) {
  return ecdsa.form == SignatureForm::plain ? r_s : ecdsa_sig_value(r_s);
}

}  // namespace

std::size_t recoverable_size(std::size_t modulus_size, HashAlgorithm hash, Trailer trailer) {
  return modulus_size - sizeof(header) - crypto::hash_size(hash) - trailer_field(hash, trailer).size();
}

Bytes message_representative(HashAlgorithm hash, Trailer trailer, BytesView m1, BytesView challenge) {
  const auto digest = crypto::hash(hash, core::concat({m1, challenge}));
  return core::concat({header, m1, digest, trailer_field(hash, trailer)});
}

// 6.1.2: M is M1, of random bytes, and M2, the challenge; with ECDSA the challenge alone.
Result<Bytes> sign(const Key& key, BytesView challenge, const RandomSource& random, const Tampering& tampering) {
  auto message = core::to_bytes(challenge);
  if (tampering.challenge) tampering.challenge(message);
  while (true) {
    CHIPID_TRY(auto signature,
               std::visit([&](const auto& one) { return sign_once(one, message, random, tampering); }, key));
    if (tampering.leading_zeros && signature[0] != 0) continue;
    return std::visit([&](const auto& one) { return written(one, std::move(signature)); }, key);
  }
}

}  // namespace chipid::virtual_card::aa
