#include "replay/recorded_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "core/hex.hpp"
#include "iso7816/commands.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::replay {
namespace {

constexpr std::uint8_t by_df_name = 0x04;
constexpr tlv::Tag offset_object{0x54};
constexpr tlv::Tag discretionary_data{0x53};
// Tag and length of DO 53 at most.
constexpr std::size_t data_object_overhead = 4;

bool is_odd(const iso7816::CommandApdu& command) {
  return command.ins == iso7816::ins::read_binary_odd;
}

// ISO/IEC 7816-4, 11.3.1: bit 8 of P1 says that P1 holds a short identifier and P2 the offset.
bool names_short_id(const iso7816::CommandApdu& command) {
  return command.ins == iso7816::ins::read_binary && (command.p1 & 0x80U) != 0;
}

Result<std::size_t> offset_of(const iso7816::CommandApdu& read) {
  if (names_short_id(read)) return read.p2;
  if (!is_odd(read)) return static_cast<std::size_t>(read.p1) << 8U | read.p2;
  CHIPID_TRY(const auto object, tlv::parse_single(read.data, offset_object));
  return core::Cursor(object.value).big_endian(object.value.size());
}

Result<BytesView> block_of(const iso7816::CommandApdu& read, const iso7816::ResponseApdu& answer) {
  if (!is_odd(read)) return BytesView(answer.data);
  CHIPID_TRY(const auto object, tlv::parse_single(answer.data, discretionary_data));
  return object.value;
}

}  // namespace

bool is_read_binary(const iso7816::CommandApdu& command) noexcept {
  return command.ins == iso7816::ins::read_binary || is_odd(command);
}

Place place_of(Place before, const iso7816::CommandApdu& command) {
  if (names_short_id(command)) before.file = fmt::format("sfi {}", command.p1 & 0x1FU);
  if (command.ins != iso7816::ins::select) return before;
  if (command.p1 == by_df_name) return {.application = core::to_hex(command.data)};
  if (command.data.empty() || command.data == Bytes{0x3F, 0x00}) return {};
  return {.application = std::move(before.application), .file = core::to_hex(command.data)};
}

void RecordedFiles::add(const Place& place, const iso7816::CommandApdu& read, const iso7816::ResponseApdu& answer) {
  const auto offset = offset_of(read);
  const auto block = block_of(read, answer);
  if (!offset || !block) return;
  auto& content = contents_[place];
  if (*offset > content.size()) return;
  content.resize(std::max(content.size(), *offset + block->size()));
  std::copy(block->begin(), block->end(), content.begin() + static_cast<std::ptrdiff_t>(*offset));
}

iso7816::ResponseApdu RecordedFiles::read(const Place& place, const iso7816::CommandApdu& read) const {
  const auto known = contents_.find(place);
  if (known == contents_.end()) return {.data = {}, .status = iso7816::sw::file_not_found};
  const auto offset = offset_of(read);
  if (!offset || *offset > known->second.size()) return {.data = {}, .status = iso7816::sw::offset_outside_file};
  const auto rest = BytesView(known->second).subspan(*offset);
  if (!is_odd(read))
    return {.data = core::to_bytes(rest.first(std::min(rest.size(), read.ne))), .status = iso7816::sw::ok};
  const auto fitting = read.ne - std::min(read.ne, data_object_overhead);
  return {.data = tlv::encode(discretionary_data, rest.first(std::min(rest.size(), fitting))),
          .status = iso7816::sw::ok};
}

}  // namespace chipid::replay
