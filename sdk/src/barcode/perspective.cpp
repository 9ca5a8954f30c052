#include "perspective.hpp"

#include <cmath>

namespace chipid::barcode {

double length(Point a) noexcept {
  return std::hypot(a.x, a.y);
}

bool is_inside(Point point, const std::array<Point, 4>& corners) noexcept {
  int left = 0;
  for (std::size_t i = 0; i < 4; ++i) left += cross(corners[(i + 1) % 4] - corners[i], point - corners[i]) < 0 ? 1 : 0;
  return left == 0 || left == 4;
}

// Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, 2.2.3: the system solved for the unit square.
Perspective::Perspective(const std::array<Point, 4>& corners) noexcept {
  const auto& [p0, p1, p2, p3] = corners;
  const Point d1 = p1 - p2;
  const Point d2 = p3 - p2;
  const Point sum = p0 - p1 + p2 - p3;
  const double denominator = cross(d1, d2);
  if (denominator != 0) {
    g_ = cross(sum, d2) / denominator;
    h_ = cross(d1, sum) / denominator;
  }
  a_ = p1.x - p0.x + g_ * p1.x;
  b_ = p3.x - p0.x + h_ * p3.x;
  c_ = p0.x;
  d_ = p1.y - p0.y + g_ * p1.y;
  e_ = p3.y - p0.y + h_ * p3.y;
  f_ = p0.y;
}

}  // namespace chipid::barcode
