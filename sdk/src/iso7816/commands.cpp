#include "iso7816/commands.hpp"

#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::iso7816 {
namespace {

constexpr std::uint8_t by_df_name = 0x04;
constexpr std::uint8_t by_file_id_under_current_df = 0x02;
constexpr std::uint8_t no_answer_data = 0x0C;
constexpr tlv::Tag offset_object{0x54};

Bytes big_endian(std::size_t value, std::size_t size) {
  Bytes bytes;
  for (std::size_t i = size; i-- > 0;) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  return bytes;
}

}  // namespace

CommandApdu select_application(BytesView application_id) {
  return {.ins = ins::select, .p1 = by_df_name, .p2 = no_answer_data, .data = core::to_bytes(application_id)};
}

CommandApdu select_master_file() {
  return {.ins = ins::select, .p1 = 0x00, .p2 = no_answer_data, .data = {0x3F, 0x00}};
}

CommandApdu select_file(FileId file) {
  return {
      .ins = ins::select, .p1 = by_file_id_under_current_df, .p2 = no_answer_data, .data = big_endian(file.value, 2)};
}

CommandApdu read_binary(ShortFileId file, std::size_t ne) {
  return {.ins = ins::read_binary, .p1 = static_cast<std::uint8_t>(0x80U | file.value), .p2 = 0, .ne = ne};
}

CommandApdu read_binary(std::size_t offset, std::size_t ne) {
  return {.ins = ins::read_binary,
          .p1 = static_cast<std::uint8_t>(offset >> 8U),
          .p2 = static_cast<std::uint8_t>(offset & 0xFFU),
          .ne = ne};
}

CommandApdu read_binary_odd(std::size_t offset, std::size_t ne) {
  const std::size_t size = offset > 0xFFFFFF ? 4 : offset > 0xFFFF ? 3 : 2;
  return {.ins = ins::read_binary_odd, .data = tlv::encode(offset_object, big_endian(offset, size)), .ne = ne};
}

CommandApdu get_challenge(std::size_t size) {
  return {.ins = ins::get_challenge, .ne = size};
}

CommandApdu external_authenticate(Bytes data, std::size_t ne) {
  return {.ins = ins::external_authenticate, .data = std::move(data), .ne = ne};
}

CommandApdu set_authentication_template(Bytes data) {
  return {.ins = ins::manage_security_environment, .p1 = 0xC1, .p2 = 0xA4, .data = std::move(data)};
}

CommandApdu set_key_agreement_template(Bytes data) {
  return {.ins = ins::manage_security_environment, .p1 = 0x41, .p2 = 0xA6, .data = std::move(data)};
}

CommandApdu set_internal_authentication_template(Bytes data) {
  return {.ins = ins::manage_security_environment, .p1 = 0x41, .p2 = 0xA4, .data = std::move(data)};
}

CommandApdu internal_authenticate(BytesView challenge, std::size_t ne) {
  return {.ins = ins::internal_authenticate, .data = core::to_bytes(challenge), .ne = ne};
}

CommandApdu general_authenticate(Bytes data, bool last) {
  constexpr std::uint8_t chained = 0x10;
  return {.cla = last ? std::uint8_t{0x00} : chained,
          .ins = ins::general_authenticate,
          .data = std::move(data),
          .ne = max_short_le};
}

CommandApdu get_response(std::size_t ne) {
  return {.ins = ins::get_response, .ne = ne};
}

CommandApdu set_verification_template(Bytes data) {
  return {.ins = ins::manage_security_environment, .p1 = 0x81, .p2 = 0xB6, .data = std::move(data)};
}

CommandApdu verify_certificate(Bytes data) {
  return {.ins = ins::perform_security_operation, .p1 = 0x00, .p2 = 0xBE, .data = std::move(data)};
}

CommandApdu set_external_authentication_template(Bytes data) {
  return {.ins = ins::manage_security_environment, .p1 = 0x81, .p2 = 0xA4, .data = std::move(data)};
}

Result<ResponseApdu> transmit_chained(CardChannel& channel, const CommandApdu& command, std::size_t max_data) {
  constexpr std::uint8_t chained = 0x10;
  auto part = command;
  BytesView rest = command.data;
  part.cla |= chained;
  part.ne = 0;
  while (rest.size() > max_data) {
    part.data = core::to_bytes(rest.first(max_data));
    CHIPID_TRY(auto response, channel.transmit(part));
    if (response.status != sw::ok) return response;
    rest = rest.subspan(max_data);
  }
  auto last = command;
  last.data = core::to_bytes(rest);
  return channel.transmit(last);
}

}  // namespace chipid::iso7816
