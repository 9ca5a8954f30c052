#include "view.hpp"

#include <cmath>

namespace chipid::photographs {
namespace {

using Matrix = std::array<double, 9>;

// The side of a code of the usual size.
constexpr double code_modules = 53;
// From the lens to the card, in widths of the code: as near as hands hold a card.
constexpr double distance = 4.5 * code_modules;

Matrix product(const Matrix& a, const Matrix& b) {
  Matrix c{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t i = 0; i < 3; ++i) c[3 * row + column] += a[3 * row + i] * b[3 * i + column];
    }
  }
  return c;
}

Matrix turn(double angle) {
  return {std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
}

// Up to a factor, which a homography does not know: the adjugate.
Matrix inverse(const Matrix& m) {
  return {m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
          m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
          m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
}

// The plane tilted about the x axis, seen from `distance`: y' = y cos, depth = y sin.
Matrix tilted(double angle) {
  return {1, 0, 0, 0, std::cos(angle), 0, 0, std::sin(angle) / distance, 1};
}

}  // namespace

View::View(const Camera& camera, const Aim& aim, std::size_t width, std::size_t height)
    : radius_(camera.bend > 0 ? code_modules / camera.bend : 0),
      half_width_(static_cast<double>(width) / 2),
      half_height_(static_cast<double>(height) / 2),
      aim_(aim) {
  const double mirror = camera.mirrored ? -1 : 1;
  const Matrix scale{mirror * camera.module_pixels, 0, 0, 0, camera.module_pixels, 0, 0, 0, 1};
  const auto tilt = product(turn(camera.tilt_direction), product(tilted(camera.tilt), turn(-camera.tilt_direction)));
  back_ = inverse(product(scale, product(tilt, turn(camera.rotation))));
}

std::optional<Spot> View::on_card(double pixel_x, double pixel_y) const {
  const double x = pixel_x - half_width_;
  const double y = pixel_y - half_height_;
  const double w = back_[6] * x + back_[7] * y + back_[8];
  Spot spot{(back_[0] * x + back_[1] * y + back_[2]) / w, (back_[3] * x + back_[4] * y + back_[5]) / w};
  if (radius_ > 0) {
    if (std::abs(spot.x) >= radius_) return std::nullopt;
    spot.x = radius_ * std::asin(spot.x / radius_);
  }
  return Spot{spot.x + aim_.right, spot.y + aim_.down};
}

double View::facing(const Spot& spot) const {
  return radius_ > 0 ? std::cos((spot.x - aim_.right) / radius_) : 1;
}

}  // namespace chipid::photographs
