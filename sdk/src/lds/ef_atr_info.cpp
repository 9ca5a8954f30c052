#include "lds/ef_atr_info.hpp"

#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "lds/in_file.hpp"
#include "tlv/reader.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag extended_length_information{0x7F66};
constexpr tlv::Tag card_capabilities{0x47};
constexpr tlv::Tag byte_count{0x02};

// Some cards write leading zeros, some none before a set top bit: read as unsigned.
Result<std::uint32_t> parse_byte_count(tlv::Reader& fields) {
  CHIPID_TRY(const auto count, fields.expect(byte_count));
  auto value = count.value;
  while (value.size() > 1 && value[0] == 0) value = value.subspan(1);
  if (value.empty() || value.size() > 4) return fail(ErrorCode::data_malformed, {}, "byte count of no usable size");
  return core::Cursor(value).big_endian(value.size());
}

// ICAO 9303-10, 3.11.1: DO 7F66 { 02 bytes of a command, 02 bytes of a response }
Result<> read_extended_length(tlv::Reader fields, EfAtrInfo& info) {
  CHIPID_TRY(info.max_command_size, parse_byte_count(fields));
  CHIPID_TRY(info.max_response_size, parse_byte_count(fields));
  return {};
}

// ISO/IEC 7816-4, 12.1.1.9, third software function table.
void read_capabilities(BytesView value, EfAtrInfo& info) {
  info.card_capabilities = core::to_bytes(value);
  if (value.size() < 3) return;
  info.command_chaining = (value[2] & 0x80U) != 0;
  info.extended_length = (value[2] & 0x40U) != 0;
}

Result<EfAtrInfo> parse(BytesView file) {
  EfAtrInfo info;
  tlv::Reader objects(file);
  CHIPID_TRY(auto element, objects.next());
  while (true) {
    if (element.tag == card_capabilities) read_capabilities(element.value, info);
    if (element.tag == extended_length_information) {
      CHIPID_TRY(const auto fields, objects.enter(element));
      CHIPID_CHECK(read_extended_length(fields, info));
    }
    const auto next = objects.next();
    if (!next) return info;
    element = *next;
  }
}

}  // namespace

Result<EfAtrInfo> parse_ef_atr_info(BytesView file) {
  return in_file(File::atr_info, parse(file));
}

}  // namespace chipid::lds
