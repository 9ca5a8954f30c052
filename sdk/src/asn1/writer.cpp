#include "asn1/writer.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/writer.hpp"

namespace chipid::asn1::der {

using core::as_bytes;
using tlv::encode;

Bytes sequence(std::initializer_list<BytesView> members) {
  return encode(tags::sequence, members);
}

Bytes set_of(std::vector<Bytes> members) {
  std::sort(members.begin(), members.end(), [](const Bytes& a, const Bytes& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
  });
  Bytes content;
  for (const auto& member : members) core::append(content, member);
  return encode(tags::set, content);
}

Bytes context(std::uint32_t number, std::initializer_list<BytesView> members) {
  return encode(tags::context(number), members);
}

Bytes integer(std::uint64_t value) {
  Bytes big_endian;
  for (std::size_t i = 8; i-- > 0;) big_endian.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  return unsigned_integer(big_endian);
}

Bytes unsigned_integer(BytesView big_endian) {
  while (big_endian.size() > 1 && big_endian[0] == 0) big_endian = big_endian.subspan(1);
  constexpr std::uint8_t zero[] = {0};
  const bool sign_byte = big_endian.empty() || (big_endian[0] & 0x80U) != 0;
  return encode(tags::integer, {sign_byte ? BytesView(zero) : BytesView(), big_endian});
}

Bytes boolean(bool value) {
  const std::uint8_t byte[] = {static_cast<std::uint8_t>(value ? 0xFF : 0x00)};
  return encode(tags::boolean, byte);
}

Bytes oid(const Oid& oid) {
  return encode(tags::oid, oid.value());
}

Bytes octet_string(BytesView value) {
  return encode(tags::octet_string, value);
}

Bytes bit_string(BytesView whole_bytes, std::uint8_t unused_bits) {
  return encode(tags::bit_string, {BytesView(&unused_bits, 1), whole_bytes});
}

Bytes null() {
  return encode(tags::null, BytesView());
}

Bytes utf8_string(std::string_view text) {
  return encode(tags::utf8_string, as_bytes(text));
}

Bytes printable_string(std::string_view text) {
  return encode(tags::printable_string, as_bytes(text));
}

Bytes utc_time(std::string_view text) {
  return encode(tags::utc_time, as_bytes(text));
}

Bytes generalized_time(std::string_view text) {
  return encode(tags::generalized_time, as_bytes(text));
}

}  // namespace chipid::asn1::der
