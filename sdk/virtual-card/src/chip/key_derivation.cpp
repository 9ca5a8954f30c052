#include "chip/key_derivation.hpp"

#include <bit>

#include "core/bytes.hpp"
#include "crypto/hash.hpp"

namespace chipid::virtual_card {
namespace {

using crypto::BlockCipher;
using crypto::HashAlgorithm;

// ICAO 9303-11, 9.7.1.1 and 9.7.1.2.
HashAlgorithm hash_for(BlockCipher cipher) {
  const bool long_key = cipher == BlockCipher::aes192 || cipher == BlockCipher::aes256;
  return long_key ? HashAlgorithm::sha256 : HashAlgorithm::sha1;
}

// FIPS 46-3: the lowest bit of each byte makes the number of ones odd.
std::uint8_t with_odd_parity(std::uint8_t byte) {
  const auto upper = static_cast<std::uint8_t>(byte & 0xFEU);
  return static_cast<std::uint8_t>(upper | (std::popcount(upper) % 2 == 0 ? 1U : 0U));
}

}  // namespace

Bytes derive_key(BytesView shared_secret, KeyUse use, BlockCipher cipher) {
  const std::uint8_t counter[] = {0, 0, 0, static_cast<std::uint8_t>(use)};
  auto key = crypto::hash(hash_for(cipher), core::concat({shared_secret, counter}));
  key.resize(crypto::key_size(cipher));
  if (cipher == BlockCipher::tdes) {
    for (auto& byte : key) byte = with_odd_parity(byte);
  }
  return key;
}

}  // namespace chipid::virtual_card
