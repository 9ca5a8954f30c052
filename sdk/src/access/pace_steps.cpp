#include "access/pace_steps.hpp"

#include "crypto/compare.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/padding.hpp"
#include "secure_messaging/key_derivation.hpp"
#include "tlv/writer.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;

constexpr tlv::Tag public_key_template{0x7F49};
constexpr tlv::Tag object_identifier{0x06};
constexpr tlv::Tag ec_public_point{0x86};

constexpr std::size_t shortest_nonce = 16;
constexpr std::size_t longest_nonce = 32;

tl::unexpected<Error> untrusted() {
  return fail(ErrorCode::access_untrusted_answer, "PACE");
}

// Whatever is wrong with a point of the chip is one and the same error.
Result<Bytes> of_chip(Result<Bytes> point) {
  if (!point && point.error().code == ErrorCode::crypto_bad_point) return untrusted();
  return point;
}

}  // namespace

std::uint8_t password_reference(AccessKey::Kind kind) noexcept {
  return kind == AccessKey::Kind::mrz ? 0x01 : 0x02;
}

SecretBytes derive_password_key(const AccessKey& key, BlockCipher cipher) {
  if (key.kind() != AccessKey::Kind::mrz) return sm::kdf_pi(key.secret().view(), cipher);
  auto digest = crypto::hash(crypto::HashAlgorithm::sha1, key.secret().view());
  auto password_key = sm::kdf_pi(digest, cipher);
  wipe(digest.data(), digest.size());
  return password_key;
}

Result<SecretBytes> decrypt_nonce(const SecretBytes& password_key, BlockCipher cipher, BytesView encrypted_nonce) {
  const auto size = encrypted_nonce.size();
  const bool fits = size >= shortest_nonce && size <= longest_nonce && size % crypto::block_size(cipher) == 0;
  if (!fits) return untrusted();
  CHIPID_TRY(auto nonce, crypto::cbc_decrypt(cipher, password_key.view(), encrypted_nonce));
  SecretBytes secret{BytesView(nonce)};
  wipe(nonce.data(), nonce.size());
  return secret;
}

Result<Bytes> map_generic(crypto::Curve curve, const SecretBytes& nonce, BytesView shared_point) {
  return of_chip(crypto::multiply_generator_and_add(curve, nonce.view(), shared_point));
}

Result<KeyPair> generate_key_pair(crypto::Curve curve, BytesView mapped_generator, const RandomSource& random) {
  CHIPID_TRY(auto private_key, crypto::random_scalar(curve, random));
  CHIPID_TRY(auto public_key, mapped_generator.empty() ? crypto::multiply_generator(curve, private_key.view())
                                                       : crypto::multiply(curve, private_key.view(), mapped_generator));
  return KeyPair{std::move(private_key), std::move(public_key)};
}

Result<Bytes> agree(crypto::Curve curve, const KeyPair& own, BytesView chip_key) {
  if (crypto::constant_time_equal(own.public_key, chip_key)) return untrusted();
  return of_chip(crypto::multiply(curve, own.private_key.view(), chip_key));
}

sm::SessionKeys derive_session(BlockCipher cipher, crypto::Curve curve, BytesView shared_point) {
  const auto secret = crypto::x_coordinate(curve, shared_point);
  return {.cipher = cipher,
          .ks_enc = {sm::kdf_enc(secret, cipher)},
          .ks_mac = {sm::kdf_mac(secret, cipher)},
          .ssc = sm::SendSequenceCounter(cipher)};
}

Result<Bytes> authentication_token(const Suite& suite, const sm::KsMac& ks_mac, BytesView public_key) {
  const auto input = tlv::encode(public_key_template, {tlv::encode(object_identifier, suite.protocol.value()),
                                                       tlv::encode(ec_public_point, public_key)});
  CHIPID_TRY(auto mac, crypto::Mac::create(suite.cipher, ks_mac.bytes.view()));
  // The retail MAC wants whole blocks; CMAC pads by itself (9.8.6.2, 9.8.7.2).
  const bool needs_padding = suite.cipher == BlockCipher::tdes;
  return mac.compute(needs_padding ? crypto::pad(input, crypto::block_size(suite.cipher)) : input);
}

}  // namespace chipid::access::pace
