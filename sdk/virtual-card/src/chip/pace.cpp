#include "chip/pace.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/modular.hpp"
#include "crypto/padding.hpp"
#include "crypto/signing_key.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card::pace {

using crypto::BlockCipher;

Bytes password_key(const Suite& suite, Password password, std::string_view text) {
  const auto bytes = core::as_bytes(text);
  if (password != Password::mrz) return derive_key(bytes, KeyUse::password, suite.cipher);
  return derive_key(crypto::hash(crypto::HashAlgorithm::sha1, bytes), KeyUse::password, suite.cipher);
}

std::size_t nonce_size(const Suite& suite) {
  const auto block = crypto::block_size(suite.cipher);
  return (crypto::key_size(suite.cipher) + block - 1) / block * block;
}

Result<Bytes> encrypt_nonce(const Suite& suite, BytesView password_key, BytesView nonce) {
  return crypto::cbc_encrypt(suite.cipher, password_key, nonce);
}

Result<Bytes> map_generic(const Suite& suite, BytesView nonce, const KeyPair& own, BytesView other_key) {
  CHIPID_TRY(const auto h, suite.group.shared_element(own.private_key.view(), other_key));
  CHIPID_TRY(const auto generator, suite.group.generator_times_plus(nonce, h.view()));
  return core::to_bytes(generator.view());
}

SessionKeys derive_session_keys(const Suite& suite, BytesView shared_secret) {
  return {.enc = derive_key(shared_secret, KeyUse::encryption, suite.cipher),
          .mac = derive_key(shared_secret, KeyUse::mac, suite.cipher)};
}

// 9.4.4: the public key data object holds the protocol's identifier and the public value, a point in DO 86, a number in
// DO 84. The retail MAC needs padding, CMAC brings its own.
Result<Bytes> authentication_token(const Suite& suite, BytesView ks_mac, BytesView other_key) {
  const tlv::Tag public_value{suite.group.curve() ? 0x86U : 0x84U};
  const auto input =
      tlv::encode({0x7F49}, {tlv::encode({0x06}, suite.protocol.value()), tlv::encode(public_value, other_key)});
  CHIPID_TRY(auto mac, crypto::Mac::create(suite.cipher, ks_mac));
  const bool tdes = suite.cipher == BlockCipher::tdes;
  return mac.compute(tdes ? crypto::pad(input, crypto::block_size(suite.cipher)) : input);
}

Result<Bytes> chip_authentication_data(const Suite& suite, BytesView static_key, BytesView mapping_key) {
  CHIPID_TRY(const auto order, crypto::Modulus::create(crypto::curve_parameters(*suite.group.curve()).order));
  CHIPID_TRY(const auto inverse, order.invert(static_key));
  return order.multiply(inverse, mapping_key);
}

Result<Bytes> encrypt_chip_authentication_data(const Suite& suite, BytesView ks_enc, BytesView padded) {
  const Bytes minus_one(crypto::block_size(suite.cipher), 0xFF);
  CHIPID_TRY(const auto iv, crypto::cbc_encrypt(suite.cipher, ks_enc, minus_one));
  return crypto::cbc_encrypt(suite.cipher, ks_enc, padded, iv);
}

}  // namespace chipid::virtual_card::pace
