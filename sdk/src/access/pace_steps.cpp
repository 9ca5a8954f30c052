#include "access/pace_steps.hpp"

#include <algorithm>

#include "access/pace_mapping.hpp"
#include "crypto/compare.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/padding.hpp"
#include "pace_faults.hpp"
#include "secure_messaging/key_derivation.hpp"
#include "tlv/writer.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;
using crypto::KeyAgreementGroup;

constexpr tlv::Tag public_key_template{0x7F49};
constexpr tlv::Tag object_identifier{0x06};
constexpr tlv::Tag dh_public_value{0x84};
constexpr tlv::Tag ec_public_point{0x86};

constexpr std::size_t shortest_nonce = 16;
constexpr std::size_t longest_nonce = 32;

bool fits(const Suite& suite, std::size_t nonce_size) {
  if (suite.mapping == Mapping::integrated) return nonce_size == integrated_nonce_size(suite.cipher);
  return nonce_size >= shortest_nonce && nonce_size <= longest_nonce &&
         nonce_size % crypto::block_size(suite.cipher) == 0;
}

}  // namespace

std::uint8_t password_reference(AccessKey::Kind kind) noexcept {
  switch (kind) {
    case AccessKey::Kind::mrz:
      return 0x01;
    case AccessKey::Kind::can:
      return 0x02;
    case AccessKey::Kind::pin:
      return 0x03;
    case AccessKey::Kind::puk:
      break;
  }
  return 0x04;
}

SecretBytes derive_password_key(const AccessKey& key, BlockCipher cipher) {
  if (key.kind() != AccessKey::Kind::mrz) return sm::kdf_pi(key.secret().view(), cipher);
  auto digest = crypto::hash(crypto::HashAlgorithm::sha1, key.secret().view());
  auto password_key = sm::kdf_pi(digest, cipher);
  wipe(digest.data(), digest.size());
  return password_key;
}

Result<SecretBytes> decrypt_nonce(const SecretBytes& password_key, const Suite& suite, BytesView encrypted_nonce) {
  if (!fits(suite, encrypted_nonce.size())) return untrusted();
  CHIPID_TRY(auto nonce, crypto::cbc_decrypt(suite.cipher, password_key.view(), encrypted_nonce));
  SecretBytes secret{BytesView(nonce)};
  wipe(nonce.data(), nonce.size());
  return secret;
}

Result<SecretBytes> agree_on_element(const KeyAgreementGroup& group, const crypto::KeyPair& own, BytesView chip_key) {
  CHIPID_TRY(auto element, of_chip(group.shared_element(own.private_key.view(), chip_key)));
  // A number may come with leading zeros and be ours all the same.
  const auto size = std::min(own.public_key.size(), chip_key.size());
  if (crypto::constant_time_equal(own.public_key, chip_key.last(size))) return untrusted();
  return element;
}

Result<SecretBytes> agree(const KeyAgreementGroup& group, const crypto::KeyPair& own, BytesView chip_key) {
  CHIPID_TRY(auto element, agree_on_element(group, own, chip_key));
  const auto curve = group.curve();
  return curve ? SecretBytes(crypto::x_coordinate(*curve, element.view())) : std::move(element);
}

Result<Bytes> authentication_token(const Suite& suite, const sm::KsMac& ks_mac, BytesView public_key) {
  const auto tag = suite.key_agreement == KeyAgreement::ecdh ? ec_public_point : dh_public_value;
  const auto input = tlv::encode(
      public_key_template, {tlv::encode(object_identifier, suite.protocol.value()), tlv::encode(tag, public_key)});
  CHIPID_TRY(auto mac, crypto::Mac::create(suite.cipher, ks_mac.bytes.view()));
  // The retail MAC wants whole blocks; CMAC pads by itself (9.8.6.2, 9.8.7.2).
  const bool needs_padding = suite.cipher == BlockCipher::tdes;
  return mac.compute(needs_padding ? crypto::pad(input, crypto::block_size(suite.cipher)) : input);
}

}  // namespace chipid::access::pace
