#include "asn1/reader.hpp"

namespace chipid::asn1 {
namespace {

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

// ISO/IEC 8825-1, 8.3.2: the first nine bits are neither all zero nor all one.
bool shortest_integer(BytesView value) {
  if (value.size() < 2) return true;
  const bool sign = (value[1] & 0x80U) != 0;
  return !(value[0] == 0x00 && !sign) && !(value[0] == 0xFF && sign);
}

}  // namespace

Result<Reader> Reader::enter(tlv::Tag tag) {
  CHIPID_TRY(const auto inner, tlv_.enter(tag));
  return Reader(inner);
}

Result<std::optional<Reader>> Reader::optional_context(std::uint32_t number) {
  if (peek() != tags::context(number)) return std::nullopt;
  CHIPID_TRY(const auto inner, context(number));
  return inner;
}

Result<BytesView> Reader::integer() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::integer));
  if (element.value.empty()) return malformed("empty INTEGER");
  if (!shortest_integer(element.value)) return malformed("INTEGER not in its shortest form");
  return element.value;
}

Result<std::uint32_t> Reader::small_integer() {
  CHIPID_TRY(const auto value, integer());
  if ((value[0] & 0x80U) != 0) return malformed("negative INTEGER");
  if (value.size() > 5 || (value.size() == 5 && value[0] != 0)) return malformed("INTEGER over 32 bits");
  std::uint32_t number = 0;
  for (const auto byte : value) number = number << 8U | byte;
  return number;
}

Result<bool> Reader::boolean() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::boolean));
  if (element.value.size() != 1) return malformed("BOOLEAN size");
  const auto byte = element.value[0];
  if (byte != 0x00 && byte != 0xFF) return malformed("BOOLEAN neither 00 nor FF");
  return byte == 0xFF;
}

Result<Oid> Reader::oid() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::oid));
  return Oid::from_der_value(element.value);
}

Result<BytesView> Reader::octet_string() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::octet_string));
  return element.value;
}

Result<BytesView> Reader::bit_string() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::bit_string));
  if (element.value.empty() || element.value[0] != 0) return malformed("BIT STRING not of whole bytes");
  return element.value.subspan(1);
}

Result<> Reader::null() {
  CHIPID_TRY(const auto element, tlv_.expect(tags::null));
  if (!element.value.empty()) return malformed("NULL with a value");
  return {};
}

}  // namespace chipid::asn1
