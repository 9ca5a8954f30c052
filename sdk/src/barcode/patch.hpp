#pragma once

#include <vector>

#include "gray.hpp"
#include "perspective.hpp"

namespace chipid::barcode {

/// A piece of a picture, evened: everywhere about as light as dark, whatever light fell on it and however little contrast
/// it has. Positive is light.
class Patch {
 public:
  struct Piece {
    int left = 0, top = 0, width = 0, height = 0;  ///< in pixels of the picture, inside it
    int shrink = 1;        ///< so many pixels of the picture a side become one
    int even_radius = 16;  ///< half the side of the square, in pixels of the patch, that light and contrast are taken from
    int smooth = 0;        ///< how often neighbours are mixed in, against noise
    bool inverted = false;
  };
  Patch(const GrayView& picture, const Piece& piece);

  /// Between pixels by distance; `at` in pixels of the picture. Outside it is 0.
  [[nodiscard]] float sample(Point at) const noexcept;

 private:
  Point origin_;
  double scale_;
  int width_;
  int height_;
  std::vector<float> values_;
};

}  // namespace chipid::barcode
