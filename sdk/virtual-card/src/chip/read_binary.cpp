#include <algorithm>

#include "chip/commands.hpp"
#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr tlv::Tag offset_object{0x54};
constexpr tlv::Tag discretionary_data{0x53};
constexpr std::uint8_t sfi_flag = 0x80;
constexpr std::uint8_t sfi_mask = 0x1F;

// The file in question becomes the current one (ISO/IEC 7816-4, 7.2.1), if it may be read.
template <typename Id>
StatusWord make_current(CommandContext& context, Id id) {
  const auto* file = context.card.files.find(context.session.directory, id);
  if (file == nullptr) return sw::file_not_found;
  if (!may_read(context, *file)) return sw::security_not_satisfied;
  context.session.file = file;
  return sw::ok;
}

StatusWord check_current(const CommandContext& context) {
  if (context.session.file == nullptr) return sw::no_current_file;
  return may_read(context, *context.session.file) ? sw::ok : sw::security_not_satisfied;
}

// Up to `room` bytes from `offset`; past the end 6B00, as most chips answer.
ResponseApdu read_current(CommandContext& context, std::size_t offset, std::size_t room) {
  const auto& file = *context.session.file;
  const auto content = BytesView(file.content);
  if (offset >= content.size()) return {.status = sw::offset_outside_file};
  const auto part = content.subspan(offset, std::min(room, content.size() - offset));
  return {.data = core::to_bytes(part), .status = sw::ok};
}

void let_fault_strike(const CommandContext& context, std::size_t offset, std::size_t ne, ResponseApdu& response) {
  if (!context.fault.read) return;
  const auto& file = *context.session.file;
  const std::string_view name = file.kind->name;
  context.fault.read({.file = name,
                      .offset = offset,
                      .ne = ne,
                      .file_size = file.content.size(),
                      .times_before = context.memory.reads[{name, offset}]++},
                     response);
}

// DO 54 alone in the data field; its value is the offset.
Result<std::size_t> parse_offset(BytesView data) {
  CHIPID_TRY(const auto object, tlv::parse_single(data, offset_object));
  if (object.value.empty() || object.value.size() > 4) return fail(ErrorCode::data_malformed);
  core::Cursor cursor(object.value);
  return cursor.big_endian(object.value.size());
}

// The most file bytes whose DO 53 fits.
std::size_t room_in_data_object(std::size_t space) {
  for (const std::size_t header_size : {2U, 3U, 4U}) {
    const std::size_t most = header_size == 2 ? 0x7F : header_size == 3 ? 0xFF : 0xFFFF;
    if (space <= most + header_size) return space > header_size ? space - header_size : 0;
  }
  return space;
}

// ISO/IEC 7816-4, 7.2.2: P1 P2 zero for the current file, a short identifier, or a file identifier.
StatusWord choose_file_odd(CommandContext& context, const CommandApdu& command) {
  const auto p1_p2 = static_cast<std::uint16_t>(command.p1 << 8U | command.p2);
  if (p1_p2 == 0) return check_current(context);
  if (p1_p2 <= sfi_mask) return make_current(context, iso7816::ShortFileId{command.p2});
  return make_current(context, iso7816::FileId{p1_p2});
}

}  // namespace

Result<ResponseApdu> read_binary(CommandContext& context, const CommandApdu& command) {
  if (!command.data.empty() || command.ne == 0) return ResponseApdu{.status = sw::wrong_length};
  const bool by_sfi = (command.p1 & sfi_flag) != 0;
  if (by_sfi && (command.p1 & 0x60U) != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  const iso7816::ShortFileId sfi{static_cast<std::uint8_t>(command.p1 & sfi_mask)};
  const auto status = by_sfi ? make_current(context, sfi) : check_current(context);
  if (status != sw::ok) return ResponseApdu{.status = status};
  const auto offset = by_sfi ? std::size_t{command.p2} : std::size_t{command.p1} << 8U | command.p2;
  auto response = read_current(context, offset, std::min(command.ne, context.max_data));
  let_fault_strike(context, offset, command.ne, response);
  return response;
}

Result<ResponseApdu> read_binary_odd(CommandContext& context, const CommandApdu& command) {
  if (command.data.empty() || command.ne == 0) return ResponseApdu{.status = sw::wrong_length};
  const auto offset = parse_offset(command.data);
  if (!offset) return ResponseApdu{.status = sw::wrong_data};
  const auto status = choose_file_odd(context, command);
  if (status != sw::ok) return ResponseApdu{.status = status};
  const auto room = room_in_data_object(std::min(command.ne, context.max_data));
  auto response = read_current(context, *offset, room);
  let_fault_strike(context, *offset, room, response);
  if (!response.data.empty()) response.data = tlv::encode(discretionary_data, response.data);
  return response;
}

}  // namespace chipid::virtual_card
