#include "terminal.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/padding.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::test {
namespace {

using crypto::BlockCipher;

constexpr std::size_t mac_object_size = 10;

Bytes filled(std::size_t size, std::uint8_t start) {
  Bytes bytes(size);
  for (auto& byte : bytes) byte = start++;
  return bytes;
}

// The objects of an answer up to the checksum, and all of them by name.
struct Parts {
  Bytes covered;
  std::string tags;
  Bytes checksum;
};

Parts parts_of(BytesView data) {
  Parts parts;
  tlv::Reader reader(data);
  while (!reader.at_end()) {
    const auto object = ok(reader.next());
    const Bytes tag{static_cast<std::uint8_t>(object.tag.value)};
    parts.tags += core::to_hex(tag) + " ";
    if (object.tag == tlv::Tag{0x8E} && parts.checksum.empty()) {
      parts.checksum = core::to_bytes(object.value);
    } else if (parts.checksum.empty()) {
      core::append(parts.covered, object.whole);
    }
  }
  return parts;
}

// ISO/IEC 7816-4, 5.3.4: 61xx is followed by GET RESPONSE, which knows nothing of the channel.
Bytes whole_answer(virtual_card::Chip& chip, BytesView command) {
  auto answer = chip.answer(command).value_or(Bytes{});
  while (answer.size() > 2 && *(answer.end() - 2) == 0x61) {
    const Bytes get_response{0x00, 0xC0, 0x00, 0x00, answer.back()};
    answer.resize(answer.size() - 2);
    core::append(answer, chip.answer(get_response).value_or(Bytes{}));
  }
  return answer;
}

}  // namespace

RandomSource listed_random(std::vector<std::string> numbers) {
  return [numbers = std::move(numbers), next = std::size_t{0}](std::size_t size) mutable -> Result<Bytes> {
    auto bytes = hex(numbers.at(next++));
    REQUIRE(bytes.size() == size);
    return bytes;
  };
}

std::string ask(virtual_card::Chip& chip, const std::string& command) {
  const auto answer = chip.answer(hex(command));
  return answer ? core::to_hex(*answer) : "removed";
}

ChannelKeys channel_keys(BlockCipher cipher) {
  const auto size = crypto::key_size(cipher);
  return {.enc = filled(size, 0x11), .mac = filled(size, 0x51), .ssc = Bytes(crypto::block_size(cipher), 0xFF)};
}

virtual_card::Chip protected_chip(BlockCipher cipher, virtual_card::FaultHooks fault) {
  virtual_card::Chip chip(ok(virtual_card::make_card("icao-td3-bac")), system_random, std::move(fault));
  const auto keys = channel_keys(cipher);
  ok(chip.begin_secure_messaging(cipher, keys.enc, keys.mac, keys.ssc));
  return chip;
}

Bytes Terminal::send(const iso7816::CommandApdu& command) {
  count();
  const auto block = crypto::block_size(cipher_);
  const bool odd = (command.ins & 1U) != 0;
  Bytes objects;
  if (!command.data.empty()) {
    auto value = ok(crypto::cbc_encrypt(cipher_, keys_.enc, crypto::pad(command.data, block), initial_vector()));
    if (!odd) value.insert(value.begin(), 0x01);
    core::append(objects, tlv::encode({odd ? 0x85U : 0x87U}, value));
  }
  if (command.ne != 0) {
    const Bytes le = command.ne > 256 ? Bytes{static_cast<std::uint8_t>(command.ne >> 8U & 0xFFU),
                                              static_cast<std::uint8_t>(command.ne & 0xFFU)}
                                      : Bytes{static_cast<std::uint8_t>(command.ne & 0xFFU)};
    core::append(objects, tlv::encode({0x97}, le));
  }
  const auto cla = static_cast<std::uint8_t>(command.cla | 0x0CU);
  const Bytes header{cla, command.ins, command.p1, command.p2};
  const auto mac = mac_over(objects.empty() ? header : core::concat({crypto::pad(header, block), objects}));
  auto protected_command = command;
  protected_command.cla = cla;
  protected_command.data = core::concat({objects, tlv::encode({0x8E}, mac)});
  protected_command.ne = command.ne > 256 ? 65536 : 256;
  count();
  return whole_answer(chip_, protected_command.encode());
}

std::string Terminal::shape(const Bytes& answer) {
  const auto parts = parts_of(ok(iso7816::ResponseApdu::parse(answer)).data);
  return parts.tags + (parts.checksum == mac_over(parts.covered) ? "mac-right" : "mac-wrong");
}

iso7816::ResponseApdu Terminal::open(const Bytes& answer, bool odd) {
  const auto response = ok(iso7816::ResponseApdu::parse(answer));
  const auto parts = parts_of(response.data);
  REQUIRE(parts.checksum == mac_over(parts.covered));
  tlv::Reader reader(response.data);
  iso7816::ResponseApdu plain;
  if (const auto object = ok(reader.optional({odd ? 0x85U : 0x87U}))) {
    const auto value = odd ? object->value : object->value.subspan(1);
    if (!odd) REQUIRE(object->value[0] == 0x01);
    const auto padded = ok(crypto::cbc_decrypt(cipher_, keys_.enc, value, initial_vector()));
    plain.data = core::to_bytes(ok(crypto::unpad(padded, crypto::block_size(cipher_))));
  }
  const auto status = ok(reader.expect({0x99})).value;
  plain.status = {static_cast<std::uint16_t>(status[0] << 8U | status[1])};
  REQUIRE(plain.status == response.status);
  REQUIRE(ok(reader.expect({0x8E})).whole.size() == mac_object_size);
  ok(reader.finish());
  return plain;
}

iso7816::ResponseApdu Terminal::exchange(const iso7816::CommandApdu& command) {
  return open(send(command), (command.ins & 1U) != 0);
}

void Terminal::count() {
  for (auto byte = keys_.ssc.rbegin(); byte != keys_.ssc.rend(); ++byte) {
    if (++*byte != 0) return;
  }
}

Bytes Terminal::initial_vector() const {
  if (cipher_ == BlockCipher::tdes) return Bytes(8);
  return ok(crypto::cbc_encrypt(cipher_, keys_.enc, keys_.ssc));
}

Bytes Terminal::mac_over(BytesView message) const {
  auto mac = ok(crypto::Mac::create(cipher_, keys_.mac));
  return ok(mac.compute(crypto::pad(core::concat({keys_.ssc, message}), crypto::block_size(cipher_))));
}

ChannelKeys open_by_bac(virtual_card::Chip& chip) {
  REQUIRE(ask(chip, "00A4040C07A0000002471001") == "9000");
  auto rnd_ic = hex(ask(chip, "0084000008"));
  rnd_ic.resize(8);
  const auto rnd_ifd = filled(8, 0x30);
  const auto k_ifd = filled(16, 0x70);
  const auto keys = virtual_card::bac::derive_access_keys(chip.card().mrz_information);
  const auto s = core::concat({rnd_ifd, rnd_ic, k_ifd});
  const auto e_ifd = ok(crypto::cbc_encrypt(BlockCipher::tdes, keys.enc, s));
  const auto m_ifd = ok(crypto::retail_mac(keys.mac, crypto::pad(e_ifd, 8)));
  auto answer = hex(ask(chip, "0082000028" + core::to_hex(e_ifd) + core::to_hex(m_ifd) + "28"));
  REQUIRE(answer.size() == 42);
  answer.resize(32);
  const auto r = ok(crypto::cbc_decrypt(BlockCipher::tdes, keys.enc, answer));
  const auto session =
      virtual_card::bac::derive_session_keys({.rnd_ifd = rnd_ifd, .k_ifd = k_ifd}, rnd_ic, BytesView(r).last(16));
  return {.enc = session.enc, .mac = session.mac, .ssc = session.ssc};
}

}  // namespace chipid::test
