#include "lds/displayed_image.hpp"

#include "core/bytes.hpp"
#include "lds/data_objects.hpp"

namespace chipid::lds {

Result<std::vector<DisplayedImage>> parse_displayed_images(BytesView file, tlv::Tag outer, tlv::Tag image) {
  CHIPID_TRY(auto list, tlv::open_single(file, outer));
  CHIPID_TRY(const auto count, parse_item_count(list));
  std::vector<DisplayedImage> images;
  for (std::uint32_t i = 0; i < count; ++i) {
    CHIPID_TRY(const auto element, list.expect(image));
    images.push_back({.image = core::to_bytes(element.value), .format = detect_image_format(element.value)});
  }
  CHIPID_CHECK(list.finish());
  return images;
}

}  // namespace chipid::lds
