#pragma once

#include <array>
#include <optional>
#include <span>

/// Points and the maps between pictures of one face.
namespace chipid::biometrics {

/// In pixels: (0, 0) is the middle of the first pixel of the top row, y grows downwards.
struct Point {
  double x = 0;
  double y = 0;

  friend constexpr Point operator+(Point a, Point b) noexcept { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Point operator-(Point a, Point b) noexcept { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Point operator*(Point a, double k) noexcept { return {a.x * k, a.y * k}; }
};

[[nodiscard]] double distance(Point a, Point b) noexcept;
[[nodiscard]] Point mean(std::span<const Point> points) noexcept;

/// Turns, scales and shifts, never mirrors: x' = a x - b y + tx, y' = b x + a y + ty.
struct Similarity {
  double a = 1;
  double b = 0;
  double tx = 0;
  double ty = 0;

  [[nodiscard]] constexpr Point operator()(Point p) const noexcept {
    return {a * p.x - b * p.y + tx, b * p.x + a * p.y + ty};
  }
  /// How much longer distances become.
  [[nodiscard]] double scale() const noexcept;
  /// The map back. Only for a scale that is not 0.
  [[nodiscard]] Similarity inverse() const noexcept;
};

/// First `first`, then `then`.
[[nodiscard]] Similarity chain(const Similarity& first, const Similarity& then) noexcept;

/// The similarity that brings `from` nearest to `to` by the sum of squares of what remains (Umeyama 1991, in the
/// plane). As many points on both sides; nothing where they fix none: fewer than two, all at one place, or not finite.
[[nodiscard]] std::optional<Similarity> fit_similarity(std::span<const Point> from, std::span<const Point> to) noexcept;

}  // namespace chipid::biometrics
