#include "orientation.hpp"

#include <algorithm>

namespace chipid::imaging {
namespace {

/// Where the pixel of the upright picture comes from.
struct Turn {
  bool swap_axes;  ///< the stored rows are columns
  bool from_right;
  bool from_bottom;
};

// Orientation 1 to 8: which side of the scene the first row and the first column are.
constexpr Turn turns[] = {
    {false, false, false}, {false, true, false}, {false, true, true}, {false, false, true},
    {true, false, false},  {true, false, true},  {true, true, true},  {true, true, false},
};

}  // namespace

Image upright(Image image, std::uint8_t orientation) {
  if (orientation < 2 || orientation > 8) return image;
  const auto& turn = turns[orientation - 1U];
  const auto pixel = bytes_per_pixel(image.format);
  Image turned{.width = image.width, .height = image.height, .format = image.format};
  if (turn.swap_axes) std::swap(turned.width, turned.height);
  turned.pixels.resize(image.pixels.size());
  auto* target = turned.pixels.data();
  for (std::size_t y = 0; y < turned.height; ++y) {
    for (std::size_t x = 0; x < turned.width; ++x, target += pixel) {
      auto from_x = turn.swap_axes ? y : x;
      auto from_y = turn.swap_axes ? x : y;
      if (turn.from_right) from_x = image.width - 1 - from_x;
      if (turn.from_bottom) from_y = image.height - 1 - from_y;
      std::copy_n(image.pixels.data() + (from_y * image.width + from_x) * pixel, pixel, target);
    }
  }
  return turned;
}

}  // namespace chipid::imaging
