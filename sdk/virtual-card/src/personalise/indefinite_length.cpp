#include "personalise/indefinite_length.hpp"

#include "asn1/tags.hpp"
#include "core/bytes.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace tags = asn1::tags;

// ContentInfo, its [0], SignedData; below them EncapsulatedContentInfo, its [0] and the content.
constexpr int depth_of_encapsulated_content = 3;
constexpr std::uint8_t constructed_octet_string = 0x24;
constexpr std::uint8_t end_of_contents[] = {0x00, 0x00};

Bytes indefinite(std::uint8_t tag, BytesView inside) {
  const std::uint8_t start[] = {tag, 0x80};
  return core::concat({start, inside, end_of_contents});
}

// ISO/IEC 8825-1, 8.7.3.
Bytes in_pieces(BytesView value) {
  const auto half = value.size() / 2;
  return indefinite(constructed_octet_string, core::concat({tlv::encode(tags::octet_string, value.first(half)),
                                                            tlv::encode(tags::octet_string, value.subspan(half))}));
}

Bytes converted(const tlv::Element& element, int depth) {
  const bool on_the_way = depth < depth_of_encapsulated_content || element.tag == tags::sequence ||
                          (depth > depth_of_encapsulated_content && element.tag == tags::context(0));
  if (element.tag == tags::octet_string && depth > depth_of_encapsulated_content) return in_pieces(element.value);
  const bool constructed = element.tag == tags::sequence || element.tag == tags::context(0);
  if (!constructed || !on_the_way) return core::to_bytes(element.whole);
  Bytes inside;
  tlv::Reader reader(element.value);
  while (const auto next = reader.next()) core::append(inside, converted(*next, depth + 1));
  return indefinite(static_cast<std::uint8_t>(element.tag.value), inside);
}

}  // namespace

void to_indefinite_lengths(Bytes& content_info) {
  if (const auto whole = tlv::parse_single(content_info, tags::sequence)) content_info = converted(*whole, 0);
}

}  // namespace chipid::virtual_card
