#pragma once

#include <initializer_list>
#include <vector>

#include "asn1/tags.hpp"
#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/writer.hpp"

/// DG13 as bytes, for tests.
namespace chipid::test {

inline Bytes text_of(std::string_view text, tlv::Tag tag = asn1::tags::utf8_string) {
  return tlv::encode(tag, core::as_bytes(text));
}

/// SEQUENCE { index INTEGER, value }
inline Bytes field_of(std::uint64_t index, BytesView value = {}) {
  return asn1::der::sequence({asn1::der::integer(index), value});
}

inline Bytes dg13_of(const std::vector<Bytes>& fields) {
  Bytes set;
  for (const auto& field : fields) core::append(set, field);
  const auto type = asn1::der::oid({1, 0, 10646, 1, 0, 8});
  return tlv::encode({0x6D}, asn1::der::sequence({asn1::der::integer(1), type, tlv::encode(asn1::tags::set, set)}));
}

}  // namespace chipid::test
