#pragma once

#include "tlv/tag.hpp"

/// Universal tags of ISO/IEC 8824-1, 8.4, as they stand in DER.
namespace chipid::asn1::tags {

inline constexpr tlv::Tag boolean{0x01};
inline constexpr tlv::Tag integer{0x02};
inline constexpr tlv::Tag bit_string{0x03};
inline constexpr tlv::Tag octet_string{0x04};
inline constexpr tlv::Tag null{0x05};
inline constexpr tlv::Tag oid{0x06};
inline constexpr tlv::Tag utf8_string{0x0C};
inline constexpr tlv::Tag numeric_string{0x12};
inline constexpr tlv::Tag printable_string{0x13};
inline constexpr tlv::Tag t61_string{0x14};
inline constexpr tlv::Tag ia5_string{0x16};
inline constexpr tlv::Tag utc_time{0x17};
inline constexpr tlv::Tag generalized_time{0x18};
inline constexpr tlv::Tag bmp_string{0x1E};
inline constexpr tlv::Tag sequence{0x30};
inline constexpr tlv::Tag set{0x31};

/// [number] constructed (explicit, or implicit of a SEQUENCE or SET).
[[nodiscard]] constexpr tlv::Tag context(std::uint32_t number) {
  return {0xA0U | number};
}
/// [number] primitive (implicit of a primitive type).
[[nodiscard]] constexpr tlv::Tag context_primitive(std::uint32_t number) {
  return {0x80U | number};
}

}  // namespace chipid::asn1::tags
