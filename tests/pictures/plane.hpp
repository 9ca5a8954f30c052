#pragma once

#include <cstddef>
#include <vector>

#include "imaging/image.hpp"

namespace chipid::photographs {

/// Brightness from 0 (black) to 1, row by row.
struct Plane {
  std::size_t width = 0;
  std::size_t height = 0;
  std::vector<float> values = {};

  Plane(std::size_t columns, std::size_t rows) : width(columns), height(rows), values(columns * rows) {}

  [[nodiscard]] float at(std::size_t x, std::size_t y) const { return values[y * width + x]; }
  float& at(std::size_t x, std::size_t y) { return values[y * width + x]; }
  [[nodiscard]] bool contains(double x, double y) const {
    return x >= 0 && y >= 0 && x < static_cast<double>(width - 1) && y < static_cast<double>(height - 1);
  }
  /// Between the four values around; the point must be contained.
  [[nodiscard]] float between(double x, double y) const;
};

/// Brightness of a colour picture as the eye weighs it (ITU-R BT.601).
[[nodiscard]] Plane gray_of(imaging::ImageView rgb);
/// As bytes, rounded to `levels` steps.
[[nodiscard]] imaging::Image to_image(const Plane& plane, unsigned levels);

/// A lens out of focus; `deviation` in pixels.
void defocus(Plane& plane, double deviation);
/// A camera that moved while the shutter was open: `length` pixels in the direction `angle` (radians).
void move(Plane& plane, double length, double angle);

}  // namespace chipid::photographs
