#include "pace_terminal.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/padding.hpp"
#include "support/vectors.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::test {
namespace {

using virtual_card::KeyUse;
using virtual_card::pace::Suite;

// One run; each step says whether there is a next one.
class Run {
 public:
  Run(virtual_card::Chip& chip, const Suite& suite) : chip_(chip), suite_(suite) {}

  bool choose(std::uint8_t password) {
    const auto data =
        core::concat({tlv::encode({0x80}, suite_.protocol.value()), tlv::encode({0x83}, Bytes{password})});
    return send({.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4, .data = data});
  }

  bool decrypt_nonce(BytesView secret) {
    if (!authenticate(0x10, {}, 0x80, seen.encrypted_nonce)) return false;
    const auto key = virtual_card::derive_key(secret, KeyUse::password, suite_.cipher);
    const auto nonce = crypto::cbc_decrypt(suite_.cipher, key, seen.encrypted_nonce);
    nonce_ = nonce.value_or(Bytes{});
    return nonce.has_value();
  }

  bool map() {
    const auto own = ok(crypto::random_scalar(suite_.curve, system_random));
    const auto point = ok(crypto::multiply_generator(suite_.curve, own.view()));
    if (!authenticate(0x10, tlv::encode({0x81}, point), 0x82, seen.mapping_key)) return false;
    const auto h = crypto::multiply(suite_.curve, own.view(), seen.mapping_key);
    if (!h) return false;
    generator_ = ok(crypto::multiply_generator_and_add(suite_.curve, nonce_, *h));
    return true;
  }

  bool agree() {
    const auto own = ok(crypto::random_scalar(suite_.curve, system_random));
    seen.terminal_key = ok(crypto::multiply(suite_.curve, own.view(), generator_));
    if (!authenticate(0x10, tlv::encode({0x83}, seen.terminal_key), 0x84, seen.chip_key)) return false;
    const auto shared = crypto::multiply(suite_.curve, own.view(), seen.chip_key);
    if (!shared) return false;
    seen.shared_secret = core::to_bytes(crypto::x_coordinate(suite_.curve, *shared));
    seen.keys = {.enc = virtual_card::derive_key(seen.shared_secret, KeyUse::encryption, suite_.cipher),
                 .mac = virtual_card::derive_key(seen.shared_secret, KeyUse::mac, suite_.cipher),
                 .ssc = Bytes(crypto::block_size(suite_.cipher))};
    return true;
  }

  void exchange_tokens() {
    if (!authenticate(0x00, tlv::encode({0x85}, token_over(seen.chip_key)), 0x86, seen.chip_token)) return;
    seen.token_right = seen.chip_token == token_over(seen.terminal_key);
  }

  PaceTranscript seen = {};

 private:
  [[nodiscard]] Bytes token_over(BytesView point) const {
    const auto input =
        tlv::encode({0x7F49}, {tlv::encode({0x06}, suite_.protocol.value()), tlv::encode({0x86}, point)});
    if (suite_.cipher == crypto::BlockCipher::tdes) {
      return ok(crypto::retail_mac(seen.keys.mac, crypto::pad(input, 8)));
    }
    auto token = ok(crypto::aes_cmac(seen.keys.mac, input));
    token.resize(8);
    return token;
  }

  bool send(const iso7816::CommandApdu& command) {
    const auto raw = chip_.answer(command.encode()).value_or(Bytes{});
    response_ = ok(iso7816::ResponseApdu::parse(raw));
    seen.status = core::to_hex(BytesView(raw).last(2));
    return seen.status == "9000";
  }

  bool authenticate(std::uint8_t cla, const Bytes& content, std::uint32_t tag, Bytes& answer) {
    if (!send({.cla = cla, .ins = 0x86, .data = tlv::encode({0x7C}, content), .ne = 256})) return false;
    auto inside = ok(tlv::open_single(response_.data, {0x7C}));
    answer = core::to_bytes(ok(inside.expect({tag})).value);
    ok(inside.finish());
    return true;
  }

  virtual_card::Chip& chip_;
  Suite suite_;
  iso7816::ResponseApdu response_ = {};
  Bytes nonce_ = {};
  Bytes generator_ = {};
};

}  // namespace

PaceTranscript run_pace(virtual_card::Chip& chip, const Suite& suite, std::uint8_t password, BytesView secret) {
  Run run(chip, suite);
  if (run.choose(password) && run.decrypt_nonce(secret) && run.map() && run.agree()) run.exchange_tokens();
  return run.seen;
}

PaceTranscript run_pace_by_can(virtual_card::Chip& chip, std::string_view can) {
  const auto suite = virtual_card::pace::find_suite(chip.card().pace.at(0));
  REQUIRE(suite);
  return run_pace(chip, *suite, 0x02, core::as_bytes(can));
}

}  // namespace chipid::test
