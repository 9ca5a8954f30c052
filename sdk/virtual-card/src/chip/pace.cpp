#include "chip/pace.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/padding.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card::pace {
namespace {

using crypto::BlockCipher;

struct Protocol {
  asn1::Oid id;
  Mapping mapping;
  BlockCipher cipher;
};

constexpr Protocol protocols[] = {
    {id_pace_ecdh_gm_tdes, Mapping::generic, BlockCipher::tdes},
    {id_pace_ecdh_gm_aes_128, Mapping::generic, BlockCipher::aes128},
    {id_pace_ecdh_gm_aes_192, Mapping::generic, BlockCipher::aes192},
    {id_pace_ecdh_gm_aes_256, Mapping::generic, BlockCipher::aes256},
};

// ICAO 9303-11, 9.5.1: 8 to 18 are curves, in the order of crypto::Curve.
std::optional<crypto::Curve> standardised_curve(std::uint32_t parameter_id) {
  constexpr std::uint32_t first = 8;
  constexpr std::uint32_t last = 18;
  if (parameter_id < first || parameter_id > last) return std::nullopt;
  return static_cast<crypto::Curve>(parameter_id - first);
}

}  // namespace

std::optional<Suite> find_suite(const Offer& offer) {
  const auto curve = standardised_curve(offer.parameter_id);
  if (!curve) return std::nullopt;
  for (const auto& known : protocols) {
    if (known.id == offer.protocol) {
      return Suite{.protocol = known.id, .mapping = known.mapping, .cipher = known.cipher, .curve = *curve};
    }
  }
  return std::nullopt;
}

Bytes password_key(const Suite& suite, Password password, std::string_view text) {
  const auto bytes = core::as_bytes(text);
  if (password == Password::can) return derive_key(bytes, KeyUse::password, suite.cipher);
  return derive_key(crypto::hash(crypto::HashAlgorithm::sha1, bytes), KeyUse::password, suite.cipher);
}

std::size_t nonce_size(const Suite& suite) {
  const auto block = crypto::block_size(suite.cipher);
  return (crypto::key_size(suite.cipher) + block - 1) / block * block;
}

Result<Bytes> encrypt_nonce(const Suite& suite, BytesView password_key, BytesView nonce) {
  return crypto::cbc_encrypt(suite.cipher, password_key, nonce);
}

Result<KeyPair> generate_key(const Suite& suite, const RandomSource& random) {
  CHIPID_TRY(auto scalar, crypto::random_scalar(suite.curve, random));
  CHIPID_TRY(auto point, crypto::multiply_generator(suite.curve, scalar.view()));
  return KeyPair{.private_key = std::move(scalar), .public_key = std::move(point)};
}

Result<KeyPair> generate_key(const Suite& suite, const RandomSource& random, BytesView generator) {
  CHIPID_TRY(auto scalar, crypto::random_scalar(suite.curve, random));
  CHIPID_TRY(auto point, crypto::multiply(suite.curve, scalar.view(), generator));
  return KeyPair{.private_key = std::move(scalar), .public_key = std::move(point)};
}

Result<Bytes> map_generic(const Suite& suite, BytesView nonce, const KeyPair& own, BytesView other_key) {
  CHIPID_TRY(const auto h, crypto::multiply(suite.curve, own.private_key.view(), other_key));
  return crypto::multiply_generator_and_add(suite.curve, nonce, h);
}

Result<Bytes> agree(const Suite& suite, const KeyPair& own, BytesView other_key) {
  CHIPID_TRY(const auto point, crypto::multiply(suite.curve, own.private_key.view(), other_key));
  return core::to_bytes(crypto::x_coordinate(suite.curve, point));
}

SessionKeys derive_session_keys(const Suite& suite, BytesView shared_secret) {
  return {.enc = derive_key(shared_secret, KeyUse::encryption, suite.cipher),
          .mac = derive_key(shared_secret, KeyUse::mac, suite.cipher)};
}

// 9.4.4: the public key data object holds the protocol's identifier and the point. The retail MAC needs padding, CMAC
// brings its own.
Result<Bytes> authentication_token(const Suite& suite, BytesView ks_mac, BytesView other_key) {
  const auto input =
      tlv::encode({0x7F49}, {tlv::encode({0x06}, suite.protocol.value()), tlv::encode({0x86}, other_key)});
  CHIPID_TRY(auto mac, crypto::Mac::create(suite.cipher, ks_mac));
  const bool tdes = suite.cipher == BlockCipher::tdes;
  return mac.compute(tdes ? crypto::pad(input, crypto::block_size(suite.cipher)) : input);
}

}  // namespace chipid::virtual_card::pace
