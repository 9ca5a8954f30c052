#include "pace_terminal.hpp"

#include "chip/integrated_mapping.hpp"
#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
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
  Run(virtual_card::Chip& chip, const Suite& suite, Terminal* channel)
      : chip_(chip), suite_(suite), channel_(channel) {}

  bool choose(std::uint8_t password) {
    const auto id = static_cast<std::uint8_t>(suite_.parameter_id);
    const auto data = core::concat({tlv::encode({0x80}, suite_.protocol.value()), tlv::encode({0x83}, Bytes{password}),
                                    tlv::encode({0x84}, Bytes{id})});
    const bool chosen = send({.ins = 0x22, .p1 = 0xC1, .p2 = 0xA4, .data = data});
    seen.status_of_choice = seen.status;
    return chosen;
  }

  bool decrypt_nonce(BytesView secret) {
    if (!authenticate(0x10, {}, 0x80, seen.encrypted_nonce)) return false;
    const auto key = virtual_card::derive_key(secret, KeyUse::password, suite_.cipher);
    const auto nonce = crypto::cbc_decrypt(suite_.cipher, key, seen.encrypted_nonce);
    nonce_ = nonce.value_or(Bytes{});
    return nonce.has_value();
  }

  bool map() {
    if (suite_.mapping == virtual_card::pace::Mapping::integrated) return send_nonce();
    const auto own = ok(suite_.group.generate_key_pair(system_random));
    if (!authenticate(0x10, tlv::encode({0x81}, own.public_key), 0x82, seen.mapping_key)) return false;
    const auto h = suite_.group.shared_element(own.private_key.view(), seen.mapping_key);
    if (!h) return false;
    generator_ = core::to_bytes(ok(suite_.group.generator_times_plus(nonce_, h->view())).view());
    return true;
  }

  // The same function as the chip's: what it gives is held against the worked examples.
  bool send_nonce() {
    const auto t = ok(system_random(crypto::key_size(suite_.cipher)));
    if (!authenticate(0x10, tlv::encode({0x81}, t), 0x82, seen.mapping_key)) return false;
    generator_ = ok(virtual_card::pace::map_integrated(suite_, nonce_, t));
    return true;
  }

  bool agree() {
    const auto own = ok(suite_.group.generate_key_pair(system_random, generator_));
    seen.terminal_key = own.public_key;
    if (!authenticate(0x10, tlv::encode({0x83}, seen.terminal_key), 0x84, seen.chip_key)) return false;
    const auto shared = suite_.group.agree(own.private_key.view(), seen.chip_key);
    if (!shared) return false;
    seen.shared_secret = core::to_bytes(shared->view());
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
    const auto input = tlv::encode({0x7F49}, {tlv::encode({0x06}, suite_.protocol.value()),
                                              tlv::encode({suite_.group.curve() ? 0x86U : 0x84U}, point)});
    if (suite_.cipher == crypto::BlockCipher::tdes) {
      return ok(crypto::retail_mac(seen.keys.mac, crypto::pad(input, 8)));
    }
    auto token = ok(crypto::aes_cmac(seen.keys.mac, input));
    token.resize(8);
    return token;
  }

  // In the clear, or through the channel that an earlier run has opened.
  bool send(const iso7816::CommandApdu& command) {
    if (channel_ != nullptr) {
      response_ = channel_->exchange(command);
    } else {
      response_ = ok(iso7816::ResponseApdu::parse(chip_.answer(command.encode()).value_or(Bytes{})));
    }
    seen.status = core::to_hex(Bytes{response_.status.sw1(), response_.status.sw2()});
    return seen.status == "9000" || (command.ins == 0x22 && seen.status.substr(0, 3) == "63c");
  }

  bool authenticate(std::uint8_t cla, const Bytes& content, std::uint32_t tag, Bytes& answer) {
    const std::size_t ne = content.size() > 200 ? 65536 : 256;
    if (!send({.cla = cla, .ins = 0x86, .data = tlv::encode({0x7C}, content), .ne = ne})) return false;
    auto inside = ok(tlv::open_single(response_.data, {0x7C}));
    answer = core::to_bytes(ok(inside.expect({tag})).value);
    if (const auto proof = ok(inside.optional({0x8A})))
      seen.encrypted_chip_authentication_data = core::to_bytes(proof->value);
    ok(inside.finish());
    return true;
  }

  virtual_card::Chip& chip_;
  Suite suite_;
  Terminal* channel_;
  iso7816::ResponseApdu response_ = {};
  Bytes nonce_ = {};
  Bytes generator_ = {};
};

}  // namespace

PaceTranscript run_pace(virtual_card::Chip& chip, const Suite& suite, std::uint8_t password, BytesView secret,
                        Terminal* channel) {
  Run run(chip, suite, channel);
  if (run.choose(password) && run.decrypt_nonce(secret) && run.map() && run.agree()) run.exchange_tokens();
  return run.seen;
}

PaceTranscript run_pace_by_can(virtual_card::Chip& chip, std::string_view can) {
  const auto suite = virtual_card::pace::find_suite(chip.card().pace.at(0));
  REQUIRE(suite);
  return run_pace(chip, *suite, 0x02, core::as_bytes(can));
}

}  // namespace chipid::test
