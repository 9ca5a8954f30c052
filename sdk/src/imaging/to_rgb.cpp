#include "imaging/to_rgb.hpp"

namespace chipid::imaging {

Image to_rgb(Image image) {
  if (image.format == PixelFormat::rgb8) return image;
  Image coloured{.width = image.width, .height = image.height, .format = PixelFormat::rgb8};
  coloured.pixels.reserve(image.pixels.size() * 3);
  for (const auto grey : image.pixels) coloured.pixels.insert(coloured.pixels.end(), 3, grey);
  return coloured;
}

}  // namespace chipid::imaging
