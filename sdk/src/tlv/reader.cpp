#include "tlv/reader.hpp"

#include "core/cursor.hpp"

namespace chipid::tlv {
namespace {

using core::Cursor;

tl::unexpected<Error> malformed_at(std::size_t offset, const char* what) {
  return fail(Error{.code = ErrorCode::data_malformed, .detail = what, .offset = offset});
}

// ISO/IEC 8825-1, 8.1.2: low five bits all set announce further tag bytes, each but the last with bit 8 set.
Result<Tag> parse_tag(Cursor& cursor) {
  constexpr std::size_t longest_tag = 4;
  CHIPID_TRY(const auto first, cursor.u8());
  Tag tag{first};
  if ((first & 0x1FU) != 0x1FU) return tag;
  for (std::size_t size = 2; size <= longest_tag; ++size) {
    CHIPID_TRY(const auto byte, cursor.u8());
    if (size == 2 && byte == 0x80) return malformed_at(cursor.offset(), "tag number with leading zeros");
    tag.value = tag.value << 8U | byte;
    if ((byte & 0x80U) == 0) return tag;
  }
  return malformed_at(cursor.offset(), "tag longer than four bytes");
}

// ISO/IEC 8825-1, 8.1.3 (definite forms); 10.1 for DER.
Result<std::size_t> parse_length(Cursor& cursor, Rules rules) {
  CHIPID_TRY(const auto first, cursor.u8());
  if (first < 0x80) return first;
  const std::size_t size = first & 0x7FU;
  if (size == 0) return malformed_at(cursor.offset(), "indefinite length");
  if (size > 4) return malformed_at(cursor.offset(), "length of more than four bytes");
  CHIPID_TRY(const auto length, cursor.big_endian(size));
  const bool shortest = length >= 0x80 && (length >> (8 * (size - 1))) != 0;
  if (rules == Rules::der && !shortest) return malformed_at(cursor.offset(), "length not in its shortest form");
  return length;
}

}  // namespace

Result<Header> parse_header(BytesView bytes, Rules rules) {
  Cursor cursor(bytes);
  CHIPID_TRY(const auto tag, parse_tag(cursor));
  CHIPID_TRY(const auto length, parse_length(cursor, rules));
  return Header{.tag = tag, .header_size = cursor.offset(), .length = length};
}

std::optional<Tag> Reader::peek() const {
  Cursor cursor(bytes_.subspan(position_));
  const auto tag = parse_tag(cursor);
  return tag ? std::optional(*tag) : std::nullopt;
}

Result<Element> Reader::next() {
  const auto rest = bytes_.subspan(position_);
  const auto header = parse_header(rest, rules_);
  if (!header) return malformed(header.error().detail.c_str());
  if (header->length > rest.size() - header->header_size) return malformed("value ends too early");
  position_ += header->total();
  return Element{.tag = header->tag,
                 .value = rest.subspan(header->header_size, header->length),
                 .whole = rest.first(header->total())};
}

Result<Element> Reader::expect(Tag tag) {
  if (peek() != tag) return malformed("unexpected tag");
  return next();
}

Result<std::optional<Element>> Reader::optional(Tag tag) {
  if (peek() != tag) return std::nullopt;
  CHIPID_TRY(const auto element, next());
  return element;
}

Result<Reader> Reader::enter(Tag tag) {
  CHIPID_TRY(const auto element, expect(tag));
  return enter(element);
}

Result<Reader> Reader::enter(const Element& element) const {
  if (limits_.max_depth == 0) return fail(ErrorCode::data_over_limit, {}, "nested too deep");
  auto deeper = limits_;
  --deeper.max_depth;
  return Reader(element.value, rules_, deeper);
}

Result<> Reader::finish() const {
  if (!at_end()) return malformed("trailing data");
  return {};
}

tl::unexpected<Error> Reader::malformed(const char* what) const {
  return malformed_at(position_, what);
}

Result<Element> parse_single(BytesView bytes, Tag tag, Rules rules) {
  Reader reader(bytes, rules);
  CHIPID_TRY(const auto element, reader.expect(tag));
  CHIPID_CHECK(reader.finish());
  return element;
}

Result<Reader> open_single(BytesView bytes, Tag tag, Rules rules) {
  CHIPID_TRY(const auto element, parse_single(bytes, tag, rules));
  return Reader(bytes, rules).enter(element);
}

}  // namespace chipid::tlv
