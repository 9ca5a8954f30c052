#include "access/bac.hpp"

#include "core/bytes.hpp"
#include "crypto/block_cipher.hpp"
#include "crypto/compare.hpp"
#include "crypto/hash.hpp"
#include "crypto/mac.hpp"
#include "crypto/padding.hpp"
#include "iso7816/commands.hpp"
#include "secure_messaging/key_derivation.hpp"

namespace chipid::access::bac {
namespace {

using crypto::BlockCipher;
using iso7816::StatusWord;

constexpr std::size_t cryptogram_size = 2 * nonce_size + key_material_size;
constexpr std::size_t answer_size = cryptogram_size + crypto::mac_size;

tl::unexpected<Error> untrusted() {
  return fail(ErrorCode::access_untrusted_answer, "BAC");
}

Result<Bytes> mac_of(const Keys& keys, BytesView cryptogram) {
  return crypto::retail_mac(keys.k_mac.bytes.view(), crypto::pad(cryptogram, crypto::block_size(BlockCipher::tdes)));
}

// The plaintext of E.IC: RND.IC || RND.IFD || K.IC.
struct ChipAnswer {
  BytesView rnd_ic;
  BytesView rnd_ifd;
  BytesView k_ic;
};

ChipAnswer split(BytesView r) {
  return {r.first(nonce_size), r.subspan(nonce_size, nonce_size), r.last(key_material_size)};
}

// 9.8.6.3: the last four bytes of RND.IC, then the last four of RND.IFD.
Bytes initial_ssc(BytesView rnd_ic, BytesView rnd_ifd) {
  return core::concat({rnd_ic.last(4), rnd_ifd.last(4)});
}

// 4.3.4.1: the session key seed is K.IFD xor K.IC.
sm::SessionKeys derive_session(const TerminalRandom& terminal, const ChipAnswer& chip) {
  SecretBytes seed(terminal.k_ifd.view());
  for (std::size_t i = 0; i < seed.size(); ++i) seed.mutable_view()[i] ^= chip.k_ic[i];
  return {.cipher = BlockCipher::tdes,
          .ks_enc = {sm::kdf_enc(seed.view(), BlockCipher::tdes)},
          .ks_mac = {sm::kdf_mac(seed.view(), BlockCipher::tdes)},
          .ssc = sm::SendSequenceCounter(initial_ssc(chip.rnd_ic, chip.rnd_ifd))};
}

// Cards tell a wrong key by many status words; only these say that there is no such protocol.
bool knows_no_bac(StatusWord status) {
  return status == iso7816::sw::instruction_not_supported || status == iso7816::sw::class_not_supported ||
         status == iso7816::sw::function_not_supported;
}

tl::unexpected<Error> refused(StatusWord status) {
  const auto code = knows_no_bac(status) ? ErrorCode::access_not_supported : ErrorCode::access_wrong_key;
  return fail(Error{.code = code, .where = "BAC", .status_word = status.value});
}

Result<Bytes> request_challenge(iso7816::CardChannel& channel) {
  CHIPID_TRY(auto challenge, channel.transmit(iso7816::get_challenge(nonce_size)));
  if (challenge.status != iso7816::sw::ok) {
    return fail(Error{.code = ErrorCode::access_not_supported, .where = "BAC", .status_word = challenge.status.value});
  }
  if (challenge.data.size() != nonce_size) return fail(ErrorCode::card_bad_answer, "BAC", "size of RND.IC");
  return std::move(challenge.data);
}

Result<TerminalRandom> draw(const RandomSource& random) {
  CHIPID_TRY(auto rnd_ifd, random(nonce_size));
  CHIPID_TRY(auto k_ifd, random(key_material_size));
  TerminalRandom terminal{.rnd_ifd = std::move(rnd_ifd), .k_ifd = SecretBytes(BytesView(k_ifd))};
  wipe(k_ifd.data(), k_ifd.size());
  return terminal;
}

}  // namespace

SecretBytes derive_seed(BytesView mrz_information) {
  auto digest = crypto::hash(crypto::HashAlgorithm::sha1, mrz_information);
  SecretBytes seed(BytesView(digest).first(16));
  wipe(digest.data(), digest.size());
  return seed;
}

Keys derive_keys(BytesView seed) {
  return {.k_enc = {sm::kdf_enc(seed, BlockCipher::tdes)}, .k_mac = {sm::kdf_mac(seed, BlockCipher::tdes)}};
}

Result<Bytes> authentication_data(const Keys& keys, BytesView rnd_ic, const TerminalRandom& terminal) {
  auto s = core::concat({terminal.rnd_ifd, rnd_ic, terminal.k_ifd.view()});
  auto e_ifd = crypto::cbc_encrypt(BlockCipher::tdes, keys.k_enc.bytes.view(), s);
  wipe(s.data(), s.size());
  if (!e_ifd) return e_ifd;
  CHIPID_TRY(const auto m_ifd, mac_of(keys, *e_ifd));
  core::append(*e_ifd, m_ifd);
  return e_ifd;
}

Result<sm::SessionKeys> verify_answer(const Keys& keys, BytesView rnd_ic, const TerminalRandom& terminal,
                                      BytesView answer) {
  if (answer.size() != answer_size) return untrusted();
  const auto e_ic = answer.first(cryptogram_size);
  CHIPID_TRY(const auto expected, mac_of(keys, e_ic));
  if (!crypto::constant_time_equal(expected, answer.last(crypto::mac_size))) return untrusted();
  CHIPID_TRY(auto r, crypto::cbc_decrypt(BlockCipher::tdes, keys.k_enc.bytes.view(), e_ic));
  const auto chip = split(r);
  const bool echoed =
      crypto::constant_time_equal(chip.rnd_ifd, terminal.rnd_ifd) && crypto::constant_time_equal(chip.rnd_ic, rnd_ic);
  auto session = echoed ? Result<sm::SessionKeys>(derive_session(terminal, chip)) : untrusted();
  wipe(r.data(), r.size());
  return session;
}

Result<sm::SessionKeys> establish(iso7816::CardChannel& channel, BytesView mrz_information,
                                  const RandomSource& random) {
  const auto keys = derive_keys(derive_seed(mrz_information).view());
  CHIPID_TRY(const auto rnd_ic, request_challenge(channel));
  CHIPID_TRY(const auto terminal, draw(random));
  CHIPID_TRY(auto data, authentication_data(keys, rnd_ic, terminal));
  CHIPID_TRY(const auto answer, channel.transmit(iso7816::external_authenticate(std::move(data), answer_size)));
  if (answer.status != iso7816::sw::ok) return refused(answer.status);
  return verify_answer(keys, rnd_ic, terminal, answer.data);
}

}  // namespace chipid::access::bac
