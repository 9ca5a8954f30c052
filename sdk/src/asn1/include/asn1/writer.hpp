#pragma once

#include <chipid/bytes.hpp>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "asn1/oid.hpp"
#include "asn1/tags.hpp"

/// DER values as bytes; each call gives one complete object, so that calls nest as the ASN.1 does.
namespace chipid::asn1::der {

[[nodiscard]] Bytes sequence(std::initializer_list<BytesView> members);
/// SET OF: sorted as DER asks (ISO/IEC 8825-1, 11.6).
[[nodiscard]] Bytes set_of(std::vector<Bytes> members);
/// [number] EXPLICIT.
[[nodiscard]] Bytes context(std::uint32_t number, std::initializer_list<BytesView> members);
[[nodiscard]] Bytes integer(std::uint64_t value);
/// A non-negative INTEGER from its big-endian bytes.
[[nodiscard]] Bytes unsigned_integer(BytesView big_endian);
[[nodiscard]] Bytes boolean(bool value);
[[nodiscard]] Bytes oid(const Oid& oid);
[[nodiscard]] Bytes octet_string(BytesView value);
[[nodiscard]] Bytes bit_string(BytesView whole_bytes, std::uint8_t unused_bits = 0);
[[nodiscard]] Bytes null();
[[nodiscard]] Bytes utf8_string(std::string_view text);
[[nodiscard]] Bytes printable_string(std::string_view text);
/// UTCTime, "YYMMDDHHMMSSZ".
[[nodiscard]] Bytes utc_time(std::string_view text);
/// GeneralizedTime, "YYYYMMDDHHMMSSZ".
[[nodiscard]] Bytes generalized_time(std::string_view text);

}  // namespace chipid::asn1::der
