#pragma once

#include <array>

#include "barcode/read_codes.hpp"

/// The plane of a symbol as a camera sees it.
namespace chipid::barcode {

[[nodiscard]] constexpr Point operator+(Point a, Point b) noexcept {
  return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b) noexcept {
  return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point a, double factor) noexcept {
  return {a.x * factor, a.y * factor};
}
[[nodiscard]] constexpr double cross(Point a, Point b) noexcept {
  return a.x * b.y - a.y * b.x;
}
[[nodiscard]] constexpr double dot(Point a, Point b) noexcept {
  return a.x * b.x + a.y * b.y;
}
[[nodiscard]] double length(Point a) noexcept;

/// Whether a point lies in a convex quadrilateral.
[[nodiscard]] bool is_inside(Point point, const std::array<Point, 4>& corners) noexcept;

/// The projective map of the unit square's corners (0,0), (1,0), (1,1), (0,1) to four points.
class Perspective {
 public:
  explicit Perspective(const std::array<Point, 4>& corners) noexcept;

  [[nodiscard]] Point operator()(double u, double v) const noexcept {
    const double w = g_ * u + h_ * v + 1;
    return {(a_ * u + b_ * v + c_) / w, (d_ * u + e_ * v + f_) / w};
  }

 private:
  double a_ = 0, b_ = 0, c_ = 0, d_ = 0, e_ = 0, f_ = 0, g_ = 0, h_ = 0;
};

}  // namespace chipid::barcode
