#include "biometrics/face/geometry.hpp"

#include <cmath>

namespace chipid::biometrics {

double distance(Point a, Point b) noexcept {
  return std::hypot(a.x - b.x, a.y - b.y);
}

Point mean(std::span<const Point> points) noexcept {
  Point sum;
  for (const auto& point : points) sum = sum + point;
  return points.empty() ? sum : sum * (1.0 / static_cast<double>(points.size()));
}

double Similarity::scale() const noexcept {
  return std::hypot(a, b);
}

Similarity Similarity::inverse() const noexcept {
  const double square = a * a + b * b;
  const Similarity turned{.a = a / square, .b = -b / square};
  const auto shift = turned({tx, ty});
  return {turned.a, turned.b, -shift.x, -shift.y};
}

Similarity chain(const Similarity& first, const Similarity& then) noexcept {
  const auto shift = then({first.tx, first.ty});
  return {then.a * first.a - then.b * first.b, then.b * first.a + then.a * first.b, shift.x, shift.y};
}

// With both sets about their means the best a and b stand alone: sums of products over the sum of squares.
std::optional<Similarity> fit_similarity(std::span<const Point> from, std::span<const Point> to) noexcept {
  if (from.size() != to.size() || from.size() < 2) return std::nullopt;
  const auto middle = mean(from);
  const auto goal = mean(to);
  double squares = 0;
  double along = 0;
  double across = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const auto p = from[i] - middle;
    const auto q = to[i] - goal;
    squares += p.x * p.x + p.y * p.y;
    along += p.x * q.x + p.y * q.y;
    across += p.x * q.y - p.y * q.x;
  }
  const Similarity turn{.a = along / squares, .b = across / squares};
  const auto shift = goal - turn(middle);
  const Similarity found{turn.a, turn.b, shift.x, shift.y};
  const bool usable = std::isfinite(found.a + found.b + found.tx + found.ty) && found.scale() > 1e-9;
  return usable ? std::optional(found) : std::nullopt;
}

}  // namespace chipid::biometrics
