#include <algorithm>
#include <chipid/picture.hpp>
#include <chipid/qr_picture.hpp>

#include "imaging/decode_picture.hpp"

namespace chipid {
namespace {

Bytes coloured(const Bytes& gray) {
  Bytes rgb(gray.size() * 3);
  for (std::size_t i = 0; i < gray.size(); ++i)
    std::fill_n(rgb.begin() + static_cast<std::ptrdiff_t>(i * 3), 3, gray[i]);
  return rgb;
}

}  // namespace

Result<Picture> decode_picture(BytesView file) {
  CHIPID_TRY(auto image, imaging::decode_picture(file, {.max_encoded_size = max_picture_size}));
  const bool is_gray = image.format == imaging::PixelFormat::gray8;
  return Picture{is_gray ? coloured(image.pixels) : std::move(image.pixels), image.width, image.height};
}

}  // namespace chipid
