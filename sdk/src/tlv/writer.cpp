#include "tlv/writer.hpp"

#include "core/bytes.hpp"

namespace chipid::tlv {
namespace {

void append_big_endian(Bytes& target, std::size_t value, std::size_t size) {
  for (std::size_t i = size; i-- > 0;) target.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::size_t bytes_needed(std::size_t value) {
  std::size_t size = 1;
  while (value >>= 8U) ++size;
  return size;
}

void append_length(Bytes& target, std::size_t length) {
  const auto size = bytes_needed(length);
  if (length >= 0x80) target.push_back(static_cast<std::uint8_t>(0x80U | size));
  append_big_endian(target, length, size);
}

}  // namespace

Bytes encode(Tag tag, std::initializer_list<BytesView> parts) {
  std::size_t length = 0;
  for (const auto part : parts) length += part.size();
  Bytes out;
  out.reserve(length + 10);
  append_big_endian(out, tag.value, tag.size());
  append_length(out, length);
  for (const auto part : parts) core::append(out, part);
  return out;
}

Bytes encode(Tag tag, BytesView value) {
  return encode(tag, {value});
}

}  // namespace chipid::tlv
