#pragma once

#include "imaging/image.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

/// A picture in which no two neighbouring bytes are alike.
[[nodiscard]] inline imaging::Image gradient(std::size_t width, std::size_t height, imaging::PixelFormat format) {
  imaging::Image image{.width = width, .height = height, .format = format};
  image.pixels.resize(width * height * imaging::bytes_per_pixel(format));
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
  return image;
}

}  // namespace chipid::test
