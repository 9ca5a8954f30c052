#include "chip/basic_access_control.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/block_cipher.hpp"
#include "crypto/compare.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/padding.hpp"

namespace chipid::virtual_card::bac {
namespace {

constexpr auto cipher = crypto::BlockCipher::tdes;
constexpr std::size_t block_size = 8;
constexpr std::size_t cryptogram_size = 2 * nonce_size + key_size;

Result<Bytes> mac_of(BytesView key, BytesView cryptogram) {
  return crypto::retail_mac(key, crypto::pad(cryptogram, block_size));
}

}  // namespace

// ICAO 9303-11, 4.3.2 and 9.7.2: the seed is the first half of SHA-1 over the MRZ information.
AccessKeys derive_access_keys(std::string_view mrz_information) {
  auto seed = crypto::hash(crypto::HashAlgorithm::sha1, core::as_bytes(mrz_information));
  seed.resize(key_size);
  return {.enc = derive_key(seed, KeyUse::encryption, cipher), .mac = derive_key(seed, KeyUse::mac, cipher)};
}

Result<std::optional<TerminalPart>> verify_terminal(const AccessKeys& keys, BytesView rnd_ic, BytesView command_data) {
  if (command_data.size() != cryptogram_size + crypto::mac_size) return std::nullopt;
  const auto e_ifd = command_data.first(cryptogram_size);
  CHIPID_TRY(const auto mac, mac_of(keys.mac, e_ifd));
  if (!crypto::constant_time_equal(mac, command_data.subspan(cryptogram_size))) return std::nullopt;
  CHIPID_TRY(const auto plain, crypto::cbc_decrypt(cipher, keys.enc, e_ifd));
  const auto s = BytesView(plain);
  if (!core::equal(s.subspan(nonce_size, nonce_size), rnd_ic)) return std::nullopt;
  return TerminalPart{.rnd_ifd = core::to_bytes(s.first(nonce_size)), .k_ifd = core::to_bytes(s.last(key_size))};
}

Result<Bytes> answer(const AccessKeys& keys, const TerminalPart& terminal, BytesView rnd_ic, BytesView k_ic,
                     const Tampering& tampering) {
  auto r = core::concat({rnd_ic, terminal.rnd_ifd, k_ic});
  if (tampering.plaintext) tampering.plaintext(r);
  CHIPID_TRY(const auto e_ic, crypto::cbc_encrypt(cipher, keys.enc, r));
  CHIPID_TRY(auto m_ic, mac_of(keys.mac, e_ic));
  if (tampering.mac) tampering.mac(m_ic);
  return core::concat({e_ic, m_ic});
}

SessionKeys derive_session_keys(const TerminalPart& terminal, BytesView rnd_ic, BytesView k_ic) {
  Bytes seed(key_size);
  for (std::size_t i = 0; i < key_size; ++i) seed[i] = static_cast<std::uint8_t>(terminal.k_ifd[i] ^ k_ic[i]);
  const auto half = nonce_size / 2;
  return {.enc = derive_key(seed, KeyUse::encryption, cipher),
          .mac = derive_key(seed, KeyUse::mac, cipher),
          .ssc = core::concat({rnd_ic.last(half), BytesView(terminal.rnd_ifd).last(half)})};
}

}  // namespace chipid::virtual_card::bac
