#pragma once

#include <vector>

#include "gray.hpp"
#include "perspective.hpp"

namespace chipid::barcode {

/// A piece of a picture, evened: everywhere about as light as dark, whatever light fell on it and however little
/// contrast it has. Positive is light.
class Patch {
 public:
  struct Piece {
    int left = 0, top = 0, width = 0, height = 0;  ///< in pixels of the picture, inside it
    int shrink = 1;                                ///< so many pixels of the picture a side become one
    int even_radius =
        16;          ///< half the side of the square, in pixels of the patch, that light and contrast are taken from
    int smooth = 0;  ///< how often neighbours are mixed in, against noise
    bool inverted = false;
  };
  Patch(const GrayView& picture, const Piece& piece);

  /// Between pixels by distance; `at` in pixels of the picture. Outside it is 0.
  [[nodiscard]] float sample(Point at) const noexcept {
    const float x = (static_cast<float>(at.x) - left_) * scale_ - 0.5F;
    const float y = (static_cast<float>(at.y) - top_) * scale_ - 0.5F;
    if (!(x >= 0 && y >= 0 && x < right_end_ && y < bottom_end_)) return 0;
    const int column = static_cast<int>(x);
    const int row = static_cast<int>(y);
    const float dx = x - static_cast<float>(column);
    const float dy = y - static_cast<float>(row);
    const float* corner = values_.data() + std::ptrdiff_t{row} * width_ + column;
    const float upper = corner[0] + (corner[1] - corner[0]) * dx;
    const float lower = corner[width_] + (corner[width_ + 1] - corner[width_]) * dx;
    return upper + (lower - upper) * dy;
  }

  /// The nearest pixel, which is cheaper.
  [[nodiscard]] float nearest(Point at) const noexcept {
    const float x = (static_cast<float>(at.x) - left_) * scale_;
    const float y = (static_cast<float>(at.y) - top_) * scale_;
    if (!(x >= 0 && y >= 0 && x < right_end_ && y < bottom_end_)) return 0;
    return values_[static_cast<std::size_t>(static_cast<int>(y) * width_ + static_cast<int>(x))];
  }

 private:
  float left_;
  float top_;
  float scale_;
  int width_;
  int height_;
  float right_end_;  // of what lies between pixels
  float bottom_end_;
  std::vector<float> values_;
};

}  // namespace chipid::barcode
