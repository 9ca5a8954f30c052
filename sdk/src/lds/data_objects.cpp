#include "lds/data_objects.hpp"

#include "core/cursor.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag item_count{0x02};
constexpr std::uint32_t max_items = 100;

}  // namespace

Result<std::vector<tlv::Tag>> parse_tag_list(BytesView value) {
  std::vector<tlv::Tag> tags;
  while (!value.empty()) {
    const auto tag = tlv::Reader(value).peek();
    if (!tag) return fail(ErrorCode::data_malformed, {}, "tag list ends in mid-tag");
    tags.push_back(*tag);
    value = value.subspan(tag->size());
  }
  return tags;
}

Result<std::uint32_t> parse_item_count(tlv::Reader& list) {
  CHIPID_TRY(const auto size, list.expect(item_count));
  if (size.value.size() > 4) return fail(ErrorCode::data_malformed, {}, "absurd number of items");
  CHIPID_TRY(const auto count, core::Cursor(size.value).big_endian(size.value.size()));
  if (count > max_items) return fail(ErrorCode::data_malformed, {}, "absurd number of items");
  return count;
}

Result<std::vector<std::string>> parse_counted_texts(tlv::Reader list, tlv::Tag item) {
  CHIPID_TRY(const auto count, parse_item_count(list));
  std::vector<std::string> texts;
  for (std::uint32_t i = 0; i < count; ++i) {
    CHIPID_TRY(const auto element, list.expect(item));
    texts.push_back(core::to_displayable(element.value));
  }
  CHIPID_CHECK(list.finish());
  return texts;
}

std::string parse_digits(BytesView value, std::size_t digits) {
  return value.size() * 2 == digits ? core::to_hex(value) : core::to_displayable(value);
}

}  // namespace chipid::lds
