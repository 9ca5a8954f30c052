#include "access/pace_mapping.hpp"

#include <algorithm>

#include "crypto/point_encoding.hpp"
#include "pace_faults.hpp"

namespace chipid::access::pace {
namespace {

using crypto::BlockCipher;

constexpr std::uint8_t c0_128[] = {0xA6, 0x68, 0x89, 0x2A, 0x7C, 0x41, 0xE3, 0xCA,
                                   0x73, 0x9F, 0x40, 0xB0, 0x57, 0xD8, 0x59, 0x04};
constexpr std::uint8_t c1_128[] = {0xA4, 0xE1, 0x36, 0xAC, 0x72, 0x5F, 0x73, 0x8B,
                                   0x01, 0xC1, 0xF6, 0x02, 0x17, 0xC1, 0x88, 0xAD};
constexpr std::uint8_t c0_256[] = {0xD4, 0x63, 0xD6, 0x52, 0x34, 0x12, 0x4E, 0xF7, 0x89, 0x70, 0x54,
                                   0x98, 0x6D, 0xCA, 0x0A, 0x17, 0x4E, 0x28, 0xDF, 0x75, 0x8C, 0xBA,
                                   0xA0, 0x3F, 0x24, 0x06, 0x16, 0x41, 0x4D, 0x5A, 0x16, 0x76};
constexpr std::uint8_t c1_256[] = {0x54, 0xBD, 0x72, 0x55, 0xF0, 0xAA, 0xF8, 0x31, 0xBE, 0xC3, 0x42,
                                   0x3F, 0xCF, 0x39, 0xD6, 0x9B, 0x6C, 0xBF, 0x06, 0x66, 0x77, 0xD0,
                                   0xFA, 0xAE, 0x5A, 0xAD, 0xD9, 0x9D, 0xF8, 0xE5, 0x35, 0x17};

BytesView c0(std::size_t nonce_size) {
  return nonce_size == sizeof c0_128 ? BytesView(c0_128) : BytesView(c0_256);
}
BytesView c1(std::size_t nonce_size) {
  return nonce_size == sizeof c1_128 ? BytesView(c1_128) : BytesView(c1_256);
}

Result<SecretBytes> encrypt(BlockCipher cipher, BytesView key, BytesView data) {
  CHIPID_TRY(auto encrypted, crypto::cbc_encrypt(cipher, key, data));
  SecretBytes kept{BytesView(encrypted)};
  wipe(encrypted.data(), encrypted.size());
  return kept;
}

// The bits of a prime that matter here: no standardised one begins with a zero byte.
std::size_t prime_bits(const crypto::KeyAgreementGroup& group) {
  constexpr std::size_t bits_of_p521 = 521;
  return group.curve() == crypto::Curve::secp521r1 ? bits_of_p521 : 8 * group.secret_size();
}

}  // namespace

Result<SecretBytes> map_generic(const crypto::KeyAgreementGroup& group, const SecretBytes& nonce,
                                BytesView shared_element) {
  return of_chip(group.generator_times_plus(nonce.view(), shared_element));
}

std::size_t terminal_nonce_size(BlockCipher cipher) noexcept {
  return crypto::key_size(cipher);
}

std::size_t integrated_nonce_size(BlockCipher cipher) noexcept {
  const auto block = crypto::block_size(cipher);
  return (crypto::key_size(cipher) + block - 1) / block * block;
}

// k0 = E(t, s); x(i) = E(k(i-1), c1), k(i) = E(k(i-1), c0), of which the first bytes are the key.
Result<SecretBytes> pseudo_random(BlockCipher cipher, const SecretBytes& nonce, BytesView terminal_nonce,
                                  std::size_t prime_bits) {
  constexpr std::size_t surplus_bits = 64;
  const auto block = nonce.size();
  const auto count = (prime_bits + surplus_bits + 8 * block - 1) / (8 * block);
  SecretBytes output(count * block);
  CHIPID_TRY(auto k, encrypt(cipher, terminal_nonce, nonce.view()));
  for (std::size_t i = 0; i < count; ++i) {
    const auto key = k.view().first(crypto::key_size(cipher));
    CHIPID_TRY(const auto x, encrypt(cipher, key, c1(block)));
    std::copy(x.view().begin(), x.view().end(), output.mutable_view().begin() + static_cast<std::ptrdiff_t>(i * block));
    CHIPID_TRY(k, encrypt(cipher, key, c0(block)));
  }
  return output;
}

Result<SecretBytes> map_integrated(const crypto::KeyAgreementGroup& group, BlockCipher cipher, const SecretBytes& nonce,
                                   BytesView terminal_nonce) {
  CHIPID_TRY(const auto random, pseudo_random(cipher, nonce, terminal_nonce, prime_bits(group)));
  if (group.dh() != nullptr) return of_chip(crypto::dh_into_subgroup(*group.dh(), random.view()));
  CHIPID_TRY(const auto number, crypto::reduce_to_field(*group.curve(), random.view()));
  return of_chip(crypto::encode_to_point(*group.curve(), number.view()));
}

}  // namespace chipid::access::pace
