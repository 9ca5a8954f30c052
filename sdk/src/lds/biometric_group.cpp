#include "lds/biometric_group.hpp"

#include "core/bytes.hpp"
#include "tlv/reader.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag group_template{0x7F61};
constexpr tlv::Tag instance_count{0x02};
constexpr tlv::Tag information_template{0x7F60};
constexpr tlv::Tag header_template{0xA1};
constexpr tlv::Tag data_block{0x5F2E};
constexpr tlv::Tag data_block_constructed{0x7F2E};
constexpr tlv::Tag discretionary_data{0x53};

struct HeaderField {
  tlv::Tag tag;
  Bytes BiometricHeader::*field;
};

constexpr HeaderField header_fields[] = {
    {{0x80}, &BiometricHeader::version},         {{0x81}, &BiometricHeader::biometric_type},
    {{0x82}, &BiometricHeader::subtype},         {{0x83}, &BiometricHeader::creation_date},
    {{0x85}, &BiometricHeader::validity_period}, {{0x86}, &BiometricHeader::creator},
    {{0x87}, &BiometricHeader::format_owner},    {{0x88}, &BiometricHeader::format_type},
};

Result<BiometricHeader> parse_header(tlv::Reader fields) {
  BiometricHeader header;
  while (!fields.at_end()) {
    CHIPID_TRY(const auto element, fields.next());
    for (const auto& known : header_fields) {
      if (known.tag == element.tag) header.*known.field = core::to_bytes(element.value);
    }
  }
  return header;
}

Result<BiometricObject> parse_object(tlv::Reader fields) {
  BiometricObject object;
  CHIPID_TRY(const auto header, fields.enter(header_template));
  CHIPID_TRY(object.header, parse_header(header));
  CHIPID_TRY(const auto block, fields.next());
  if (block.tag != data_block && block.tag != data_block_constructed) {
    return fail(ErrorCode::data_malformed, {}, "no biometric data block");
  }
  object.data = core::to_bytes(block.value);
  CHIPID_CHECK(fields.finish());
  return object;
}

Result<std::uint32_t> parse_count(tlv::Reader& fields) {
  CHIPID_TRY(const auto count, fields.expect(instance_count));
  if (count.value.size() != 1) return fail(ErrorCode::data_malformed, {}, "number of instances not of one byte");
  return count.value[0];
}

}  // namespace

// 7F61 { 02 number of instances, 7F60 { A1 header, 5F2E or 7F2E data } ... }; a group without instances may hold 53
// with random bytes, so that its hash does not tell that it is empty.
Result<std::vector<BiometricObject>> parse_biometric_group(BytesView file, tlv::Tag tag) {
  CHIPID_TRY(auto outer, tlv::open_single(file, tag));
  CHIPID_TRY(auto group, outer.enter(group_template));
  CHIPID_CHECK(outer.finish());
  CHIPID_TRY(const auto count, parse_count(group));
  std::vector<BiometricObject> objects;
  for (std::uint32_t i = 0; i < count; ++i) {
    CHIPID_TRY(const auto fields, group.enter(information_template));
    CHIPID_TRY(objects.emplace_back(), parse_object(fields));
  }
  if (objects.empty()) CHIPID_CHECK(group.optional(discretionary_data));
  CHIPID_CHECK(group.finish());
  return objects;
}

}  // namespace chipid::lds
