#include "secure_messaging/protection.hpp"

#include <optional>

#include "core/bytes.hpp"
#include "crypto/compare.hpp"
#include "crypto/padding.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::sm {
namespace {

using crypto::BlockCipher;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;

// ICAO 9303-11, 9.8.4, table of the data objects.
constexpr tlv::Tag cryptogram_without_indicator{0x85};  // with an odd instruction
constexpr tlv::Tag cryptogram_with_indicator{0x87};
constexpr tlv::Tag protected_le{0x97};
constexpr tlv::Tag processing_status{0x99};
constexpr tlv::Tag cryptographic_checksum{0x8E};

constexpr std::uint8_t padding_indicator = 0x01;
constexpr std::uint8_t secure_messaging_class = 0x0C;

tl::unexpected<Error> fault(const char* what) {
  return fail(ErrorCode::sm_fault, {}, what);
}

bool is_odd(std::uint8_t instruction) {
  return (instruction & 1U) != 0;
}

Bytes le_bytes(const CommandApdu& command) {
  const auto low = static_cast<std::uint8_t>(command.ne & 0xFFU);
  const auto high = static_cast<std::uint8_t>(command.ne >> 8U & 0xFFU);
  return command.needs_extended() ? Bytes{high, low} : Bytes{low};
}

// The answer's objects, still protected, in the only order that is allowed.
struct ProtectedAnswer {
  std::optional<tlv::Element> cryptogram;
  BytesView status;
  BytesView checksum;
  BytesView authenticated;  // the objects before DO'8E', as they stand
};

// answer = [DO'87' / DO'85'] DO'99' DO'8E' (9.8.5)
Result<ProtectedAnswer> parse_answer(BytesView data, bool odd_instruction) {
  ProtectedAnswer answer;
  tlv::Reader objects(data);
  CHIPID_TRY(answer.cryptogram,
             objects.optional(odd_instruction ? cryptogram_without_indicator : cryptogram_with_indicator));
  CHIPID_TRY(const auto status, objects.expect(processing_status));
  CHIPID_TRY(const auto checksum, objects.expect(cryptographic_checksum));
  CHIPID_CHECK(objects.finish());
  answer.status = status.value;
  answer.checksum = checksum.value;
  answer.authenticated = data.first(data.size() - checksum.whole.size());
  return answer;
}

Result<BytesView> cryptogram_of(const tlv::Element& object) {
  if (object.tag == cryptogram_without_indicator) return object.value;
  if (object.value.empty() || object.value[0] != padding_indicator) return fault("padding indicator");
  return object.value.subspan(1);
}

}  // namespace

Protection::Protection(crypto::CbcCipher cipher, crypto::Mac mac, SendSequenceCounter ssc)
    : cipher_(std::move(cipher)), mac_(std::move(mac)), ssc_(std::move(ssc)) {}

Result<Protection> Protection::create(SessionKeys keys) {
  CHIPID_TRY(auto cipher, crypto::CbcCipher::create(keys.cipher, keys.ks_enc.bytes.view()));
  CHIPID_TRY(auto mac, crypto::Mac::create(keys.cipher, keys.ks_mac.bytes.view()));
  if (keys.ssc.value().size() != crypto::block_size(keys.cipher)) {
    return fail(ErrorCode::crypto_failure, {}, "size of the send sequence counter");
  }
  return Protection(std::move(cipher), std::move(mac), std::move(keys.ssc));
}

// 9.8.6.1: zeros for 3DES; 9.8.7.1: E(KSEnc, SSC) for AES.
Result<Bytes> Protection::initial_vector() {
  if (cipher_.cipher() == BlockCipher::tdes) return Bytes(crypto::block_size(BlockCipher::tdes), 0);
  return cipher_.encrypt(ssc_.value());
}

Result<Bytes> Protection::encrypt(BytesView plain) {
  CHIPID_TRY(const auto iv, initial_vector());
  return cipher_.encrypt(crypto::pad(plain, crypto::block_size(cipher_.cipher())), iv);
}

Result<Bytes> Protection::decrypt(BytesView cryptogram) {
  const auto block = crypto::block_size(cipher_.cipher());
  if (cryptogram.empty() || cryptogram.size() % block != 0) return fault("cryptogram not in whole blocks");
  CHIPID_TRY(const auto iv, initial_vector());
  CHIPID_TRY(auto padded, cipher_.decrypt(cryptogram, iv));
  const auto plain = crypto::unpad(padded, block);
  if (!plain) return fault("padding");
  padded.resize(plain->size());
  return padded;
}

// 9.8.6.2, 9.8.7.2: MAC over SSC || padded header || objects, padded to the cipher's block.
Result<Bytes> Protection::mac_of(BytesView header, BytesView objects) {
  const auto block = crypto::block_size(cipher_.cipher());
  const auto padded_header = header.empty() ? Bytes() : crypto::pad(header, block);
  const auto input = core::concat({ssc_.value(), padded_header, objects});
  // A header with nothing after it is padded already.
  return mac_.compute(objects.empty() ? input : crypto::pad(input, block));
}

Result<Bytes> Protection::data_object(const CommandApdu& command) {
  if (command.data.empty()) return Bytes();
  CHIPID_TRY(const auto cryptogram, encrypt(command.data));
  if (is_odd(command.ins)) return tlv::encode(cryptogram_without_indicator, cryptogram);
  return tlv::encode(cryptogram_with_indicator, {BytesView(&padding_indicator, 1), cryptogram});
}

Result<CommandApdu> Protection::protect(const CommandApdu& command) {
  ssc_.increase();
  odd_instruction_ = is_odd(command.ins);
  auto cla = static_cast<std::uint8_t>(command.cla | secure_messaging_class);
  const std::uint8_t header[] = {cla, command.ins, command.p1, command.p2};
  CHIPID_TRY(auto objects, data_object(command));
  if (command.ne != 0) core::append(objects, tlv::encode(protected_le, le_bytes(command)));
  CHIPID_TRY(const auto checksum, mac_of(header, objects));
  core::append(objects, tlv::encode(cryptographic_checksum, checksum));
  const bool extended = command.needs_extended() || objects.size() > iso7816::max_short_data;
  return CommandApdu{.cla = cla,
                     .ins = command.ins,
                     .p1 = command.p1,
                     .p2 = command.p2,
                     .data = std::move(objects),
                     .ne = extended ? iso7816::max_extended_le : iso7816::max_short_le};
}

Result<ResponseApdu> Protection::unprotect(const ResponseApdu& response) {
  ssc_.increase();
  const auto answer = parse_answer(response.data, odd_instruction_);
  if (!answer) {
    // The plain status goes along: one that says "too long" tells the session how to do better after a new access.
    return fail(
        Error{.code = ErrorCode::sm_fault, .detail = "structure of the answer", .status_word = response.status.value});
  }
  CHIPID_TRY(const auto expected, mac_of({}, answer->authenticated));
  if (!crypto::constant_time_equal(expected, answer->checksum)) return fault("MAC");
  if (answer->status.size() != 2) return fault("size of the status object");
  const iso7816::StatusWord status{static_cast<std::uint16_t>(answer->status[0] << 8U | answer->status[1])};
  if (status != response.status) return fault("status outside unlike the protected one");
  ResponseApdu plain{.data = {}, .status = status};
  if (answer->cryptogram) {
    CHIPID_TRY(const auto cryptogram, cryptogram_of(*answer->cryptogram));
    CHIPID_TRY(plain.data, decrypt(cryptogram));
  }
  return plain;
}

std::size_t Protection::plain_capacity(std::size_t size) const noexcept {
  const auto block = crypto::block_size(cipher_.cipher());
  constexpr std::size_t status_and_checksum = 4 + 2 + crypto::mac_size;
  // Tag, length field of the cryptogram object and the padding indicator, for the greatest answer of each form.
  const std::size_t overhead = 1 + (size <= iso7816::max_short_le ? 2 : 4) + 1;
  if (size <= status_and_checksum + overhead) return 0;
  const auto blocks = (size - status_and_checksum - overhead) / block;
  return blocks == 0 ? 0 : blocks * block - 1;
}

}  // namespace chipid::sm
