#include "evidence/cbor_writer.hpp"

#include <cbor.h>

#include <array>

#include "core/bytes.hpp"
#include "core/text.hpp"

namespace chipid::evidence {
namespace {

// The longest head: one byte and a number of eight.
using Head = std::array<unsigned char, 9>;

template <typename Encode, typename... Value>
void append_head(Bytes& out, Encode encode, Value... value) {
  Head head{};
  const auto size = encode(value..., head.data(), head.size());
  out.insert(out.end(), head.begin(), head.begin() + static_cast<std::ptrdiff_t>(size));
}

}  // namespace

void CborWriter::number(std::uint64_t value) {
  append_head(out_, cbor_encode_uint, value);
}

void CborWriter::bytes(BytesView value) {
  append_head(out_, cbor_encode_bytestring_start, value.size());
  core::append(out_, value);
}

void CborWriter::text(std::string_view value) {
  append_head(out_, cbor_encode_string_start, value.size());
  core::append(out_, core::as_bytes(value));
}

void CborWriter::array(std::size_t size) {
  append_head(out_, cbor_encode_array_start, size);
}

void CborWriter::map(std::size_t pairs) {
  append_head(out_, cbor_encode_map_start, pairs);
}

void CborWriter::boolean(bool value) {
  append_head(out_, cbor_encode_bool, value);
}

void CborWriter::null() {
  append_head(out_, cbor_encode_null);
}

}  // namespace chipid::evidence
