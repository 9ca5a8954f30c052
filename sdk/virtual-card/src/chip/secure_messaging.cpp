#include "chip/secure_messaging.hpp"

#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "crypto/compare.hpp"
#include "crypto/padding.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::StatusWord;

// ICAO 9303-11, 9.8.2, table of secure messaging data objects.
constexpr tlv::Tag cryptogram_with_indicator{0x87};
constexpr tlv::Tag cryptogram_bare{0x85};
constexpr tlv::Tag expected_length{0x97};
constexpr tlv::Tag processing_status{0x99};
constexpr tlv::Tag checksum{0x8E};
constexpr std::uint8_t padding_method_2 = 0x01;
constexpr std::uint8_t sm_class_bits = 0x0C;
// DO 99 with two bytes and DO 8E with eight.
constexpr std::size_t status_and_checksum_size = 4 + 10;

// The objects of a protected command; absent ones are nothing.
struct CommandObjects {
  std::optional<tlv::Element> cryptogram;
  std::optional<tlv::Element> expected_length;
  std::optional<tlv::Element> checksum;
  Bytes covered = {};  // all that stands before the checksum, as it came
};

Result<CommandObjects> parse_objects(BytesView data, bool odd) {
  tlv::Reader reader(data);
  CommandObjects objects;
  CHIPID_TRY(objects.cryptogram, reader.optional(odd ? cryptogram_bare : cryptogram_with_indicator));
  CHIPID_TRY(objects.expected_length, reader.optional(expected_length));
  for (const auto& object : {objects.cryptogram, objects.expected_length}) {
    if (object) core::append(objects.covered, object->whole);
  }
  CHIPID_TRY(objects.checksum, reader.optional(checksum));
  CHIPID_CHECK(reader.finish());
  return objects;
}

// DO 97: the Le field of the unprotected command, one or two bytes, zero standing for the greatest.
Result<std::size_t> parse_expected_length(BytesView value) {
  if (value.empty() || value.size() > 2) return fail(ErrorCode::data_malformed);
  core::Cursor cursor(value);
  CHIPID_TRY(const auto le, cursor.big_endian(value.size()));
  if (le != 0) return le;
  return value.size() == 1 ? iso7816::max_short_le : iso7816::max_extended_le;
}

Unprotected refuse(StatusWord status) {
  return {.fault = status};
}

}  // namespace

SecureMessaging::SecureMessaging(crypto::CbcCipher encryption, crypto::Mac mac, BytesView ssc)
    : encryption_(std::move(encryption)),
      mac_(std::move(mac)),
      ssc_(core::to_bytes(ssc)),
      block_size_(crypto::block_size(encryption_.cipher())) {}

Result<SecureMessaging> SecureMessaging::create(crypto::BlockCipher cipher, BytesView ks_enc, BytesView ks_mac,
                                                BytesView ssc) {
  if (ssc.size() != crypto::block_size(cipher)) return fail(ErrorCode::crypto_failure, "send sequence counter", "size");
  CHIPID_TRY(auto encryption, crypto::CbcCipher::create(cipher, ks_enc));
  CHIPID_TRY(auto mac, crypto::Mac::create(cipher, ks_mac));
  return SecureMessaging(std::move(encryption), std::move(mac), ssc);
}

Result<Unprotected> SecureMessaging::unprotect(const CommandApdu& command) {
  count();
  const bool odd = (command.ins & 1U) != 0;
  const auto objects = parse_objects(command.data, odd);
  if (!objects) return refuse(iso7816::sw::sm_objects_incorrect);
  if (!objects->checksum) return refuse(iso7816::sw::sm_objects_missing);

  // 9.8.4: the header, padded by itself, then the objects.
  const std::uint8_t header[] = {command.cla, command.ins, command.p1, command.p2};
  // Where there are none nothing is padded twice (ISO/IEC 7816-4, 10.2.3.1).
  const auto message = objects->covered.empty() ? core::to_bytes(header)
                                                : core::concat({crypto::pad(header, block_size_), objects->covered});
  CHIPID_TRY(const auto mac, mac_over(message));
  if (!crypto::constant_time_equal(mac, objects->checksum->value)) return refuse(iso7816::sw::sm_objects_incorrect);

  CommandApdu plain{.cla = static_cast<std::uint8_t>(command.cla & ~unsigned{sm_class_bits}),
                    .ins = command.ins,
                    .p1 = command.p1,
                    .p2 = command.p2};
  if (objects->cryptogram) {
    auto value = objects->cryptogram->value;
    if (!odd) {
      if (value.empty() || value[0] != padding_method_2) return refuse(iso7816::sw::sm_objects_incorrect);
      value = value.subspan(1);
    }
    CHIPID_TRY(auto data, decrypt(value));
    if (!data) return refuse(iso7816::sw::sm_objects_incorrect);
    plain.data = *std::move(data);
  }
  if (objects->expected_length) {
    const auto ne = parse_expected_length(objects->expected_length->value);
    if (!ne) return refuse(iso7816::sw::sm_objects_incorrect);
    plain.ne = *ne;
  }
  return Unprotected{.command = std::move(plain)};
}

Result<Bytes> SecureMessaging::protect(const iso7816::ResponseApdu& response, bool odd, const SmTampering& tampering) {
  count();
  std::vector<Bytes> objects;
  if (!response.data.empty()) {
    CHIPID_TRY(objects.emplace_back(), data_object(response.data, odd, tampering));
  }
  const std::uint8_t status[] = {response.status.sw1(), response.status.sw2()};
  objects.push_back(tlv::encode(processing_status, status));
  if (tampering.objects) tampering.objects(objects, response.data);

  Bytes covered;
  for (const auto& object : objects) core::append(covered, object);
  CHIPID_TRY(auto mac, mac_over(covered));
  if (tampering.mac) tampering.mac(mac);
  objects.push_back(tlv::encode(checksum, mac));
  if (tampering.finished) tampering.finished(objects);

  Bytes out;
  for (const auto& object : objects) core::append(out, object);
  return out;
}

std::size_t SecureMessaging::max_plain(std::size_t space, bool odd) const {
  if (space <= status_and_checksum_size) return 0;
  const auto room = space - status_and_checksum_size;
  for (auto blocks = room / block_size_; blocks > 0; --blocks) {
    const auto value_size = blocks * block_size_ + (odd ? 0U : 1U);
    const std::size_t header_size = value_size > 0xFF ? 4 : value_size > 0x7F ? 3 : 2;
    if (header_size + value_size <= room) return blocks * block_size_ - 1;
  }
  return 0;
}

// 9.8.6: one step before each command and each answer, big-endian.
void SecureMessaging::count() {
  for (auto byte = ssc_.rbegin(); byte != ssc_.rend(); ++byte) {
    if (++*byte != 0) return;
  }
}

// 9.8.6.1: zero for 3DES; for AES the counter encrypted under KSenc.
Result<Bytes> SecureMessaging::initial_vector() {
  if (encryption_.cipher() == crypto::BlockCipher::tdes) return Bytes(block_size_);
  return encryption_.encrypt(ssc_);
}

// 9.8.6.2: the counter goes before the message, padding method 2 behind it, for CMAC too.
Result<Bytes> SecureMessaging::mac_over(BytesView message) {
  return mac_.compute(crypto::pad(core::concat({ssc_, message}), block_size_));
}

Result<std::optional<Bytes>> SecureMessaging::decrypt(BytesView cryptogram) {
  if (cryptogram.empty() || cryptogram.size() % block_size_ != 0) return std::nullopt;
  CHIPID_TRY(const auto iv, initial_vector());
  CHIPID_TRY(const auto padded, encryption_.decrypt(cryptogram, iv));
  const auto plain = crypto::unpad(padded, block_size_);
  if (!plain) return std::nullopt;
  return core::to_bytes(*plain);
}

Result<Bytes> SecureMessaging::data_object(BytesView plain, bool odd, const SmTampering& tampering) {
  auto padded = crypto::pad(plain, block_size_);
  if (tampering.padding) tampering.padding(padded);
  CHIPID_TRY(const auto iv, initial_vector());
  CHIPID_TRY(auto value, encryption_.encrypt(padded, iv));
  if (!odd) value.insert(value.begin(), padding_method_2);
  if (tampering.cryptogram) tampering.cryptogram(value);
  return tlv::encode(odd ? cryptogram_bare : cryptogram_with_indicator, value);
}

}  // namespace chipid::virtual_card
