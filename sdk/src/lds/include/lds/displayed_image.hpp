#pragma once

#include "lds/facial_record.hpp"
#include "tlv/tag.hpp"

/// What DG5 and DG7 have in common: images to be shown (ICAO 9303-10, 4.7.5 and 4.7.7).
namespace chipid::lds {

struct DisplayedImage {
  Bytes image = {};
  ImageFormat format = ImageFormat::unknown;
};

/// The file with this outer tag, which holds a count and as many images with the other; data.malformed otherwise.
[[nodiscard]] Result<std::vector<DisplayedImage>> parse_displayed_images(BytesView file, tlv::Tag outer,
                                                                         tlv::Tag image);

}  // namespace chipid::lds
