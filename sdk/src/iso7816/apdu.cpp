#include "iso7816/apdu.hpp"

#include "core/bytes.hpp"
#include "core/cursor.hpp"

namespace chipid::iso7816 {
namespace {

std::uint8_t low(std::size_t value) {
  return static_cast<std::uint8_t>(value & 0xFFU);
}
std::uint8_t high(std::size_t value) {
  return static_cast<std::uint8_t>(value >> 8U & 0xFFU);
}

void append_u16(Bytes& out, std::size_t value) {
  out.push_back(high(value));
  out.push_back(low(value));
}

void encode_short(Bytes& out, const CommandApdu& command) {
  if (!command.data.empty()) {
    out.push_back(low(command.data.size()));
    core::append(out, command.data);
  }
  if (command.ne != 0) out.push_back(low(command.ne));
}

void encode_extended(Bytes& out, const CommandApdu& command) {
  out.push_back(0);
  if (!command.data.empty()) {
    append_u16(out, command.data.size());
    core::append(out, command.data);
  }
  if (command.ne != 0) append_u16(out, command.ne);
}

std::size_t ne_of_le(std::size_t le, std::size_t when_zero) {
  return le == 0 ? when_zero : le;
}

// The part after the header, ISO/IEC 7816-4, 5.1 table 1: Lc and Le of one byte.
Result<> parse_short_body(core::Cursor& body, CommandApdu& command) {
  if (body.remaining() > 1) {
    CHIPID_TRY(const auto lc, body.u8());
    CHIPID_TRY(const auto data, body.take(lc));
    command.data = core::to_bytes(data);
  }
  if (body.at_end()) return {};
  CHIPID_TRY(const auto le, body.u8());
  command.ne = ne_of_le(le, max_short_le);
  return body.finish();
}

// Lc and Le of two bytes after a zero byte.
Result<> parse_extended_body(core::Cursor& body, CommandApdu& command) {
  CHIPID_CHECK(body.u8());
  if (body.remaining() > 2) {
    CHIPID_TRY(const auto lc, body.u16());
    CHIPID_TRY(const auto data, body.take(lc));
    command.data = core::to_bytes(data);
  }
  if (body.at_end()) return {};
  CHIPID_TRY(const auto le, body.u16());
  command.ne = ne_of_le(le, max_extended_le);
  return body.finish();
}

}  // namespace

Bytes CommandApdu::encode() const {
  Bytes out;
  out.reserve(data.size() + 9);
  out.assign({cla, ins, p1, p2});
  if (needs_extended()) {
    encode_extended(out, *this);
  } else {
    encode_short(out, *this);
  }
  return out;
}

Result<CommandApdu> CommandApdu::parse(BytesView bytes) {
  core::Cursor cursor(bytes);
  CommandApdu command;
  CHIPID_TRY(command.cla, cursor.u8());
  CHIPID_TRY(command.ins, cursor.u8());
  CHIPID_TRY(command.p1, cursor.u8());
  CHIPID_TRY(command.p2, cursor.u8());
  if (cursor.at_end()) return command;
  const bool extended = cursor.remaining() > 1 && cursor.rest()[0] == 0;
  CHIPID_CHECK(extended ? parse_extended_body(cursor, command) : parse_short_body(cursor, command));
  return command;
}

Bytes ResponseApdu::encode() const {
  Bytes out = data;
  append_u16(out, status.value);
  return out;
}

Result<ResponseApdu> ResponseApdu::parse(Bytes bytes) {
  if (bytes.size() < 2) return fail(ErrorCode::card_bad_answer, {}, "answer shorter than a status word");
  const auto sw1 = bytes[bytes.size() - 2];
  const auto sw2 = bytes[bytes.size() - 1];
  bytes.resize(bytes.size() - 2);
  return ResponseApdu{.data = std::move(bytes), .status = {static_cast<std::uint16_t>(sw1 << 8U | sw2)}};
}

}  // namespace chipid::iso7816
