#include "secure_messaging/key_derivation.hpp"

#include <algorithm>
#include <bit>

#include "core/bytes.hpp"
#include "crypto/hash.hpp"

namespace chipid::sm {
namespace {

using crypto::BlockCipher;
using crypto::HashAlgorithm;

// ICAO 9303-11, 9.7.1.1: the low bit of every DES key byte makes the number of ones odd.
void adjust_parity(std::span<std::uint8_t> key) {
  for (auto& byte : key) {
    const auto even = static_cast<std::uint8_t>(byte & 0xFEU);
    byte = static_cast<std::uint8_t>(even | (std::popcount(even) % 2 == 0 ? 1U : 0U));
  }
}

SecretBytes kdf(BytesView secret, std::uint8_t counter, BlockCipher cipher) {
  const std::uint8_t c[] = {0, 0, 0, counter};
  const bool short_key = crypto::key_size(cipher) <= 16;
  SecretBytes input(secret.size() + sizeof(c));
  std::copy(secret.begin(), secret.end(), input.mutable_view().begin());
  std::copy(std::begin(c), std::end(c), input.mutable_view().last(sizeof(c)).begin());
  auto digest = crypto::hash(short_key ? HashAlgorithm::sha1 : HashAlgorithm::sha256, input.view());
  SecretBytes key(BytesView(digest).first(crypto::key_size(cipher)));
  wipe(digest.data(), digest.size());
  if (cipher == BlockCipher::tdes) adjust_parity(key.mutable_view());
  return key;
}

}  // namespace

SecretBytes kdf_enc(BytesView shared_secret, BlockCipher cipher) {
  return kdf(shared_secret, 1, cipher);
}

SecretBytes kdf_mac(BytesView shared_secret, BlockCipher cipher) {
  return kdf(shared_secret, 2, cipher);
}

SecretBytes kdf_pi(BytesView password, BlockCipher cipher) {
  return kdf(password, 3, cipher);
}

SessionKeys derive_session(BlockCipher cipher, BytesView shared_secret) {
  return {.cipher = cipher,
          .ks_enc = {kdf_enc(shared_secret, cipher)},
          .ks_mac = {kdf_mac(shared_secret, cipher)},
          .ssc = SendSequenceCounter(cipher)};
}

}  // namespace chipid::sm
