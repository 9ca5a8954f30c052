#include "light.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::photographs {
namespace {

constexpr double code = 53;
constexpr double full_turn = 6.283185307179586;

}  // namespace

Light::Light(const Camera& camera, Dice& dice) : shadow_(camera.shadow), gradient_(camera.gradient) {
  const auto edge = [&](double offset) {
    const double angle = dice.between(0, full_turn);
    return Edge{std::cos(angle), std::sin(angle), offset};
  };
  for (int i = 0; i < 2; ++i) edges_.push_back(edge(dice.between(-code / 4, code / 4)));
  slope_ = edge(0);
  finger_ = edge(0);
  finger_reach_ = camera.covered * code;
  constexpr int count = 2;
  const double area = camera.glare * code * code / count;
  for (int i = 0; camera.glare > 0 && i < count; ++i) {
    const double stretch = dice.between(0.6, 1.7);
    const double radius = std::sqrt(area / (full_turn / 2));
    Spot centre;
    centre.x = dice.between(-code / 3, code / 3);
    centre.y = dice.between(-code / 3, code / 3);
    reflections_.push_back({centre, radius * stretch, radius / stretch});
  }
}

double Light::at(const Spot& spot) const {
  const auto along = [&](const Edge& edge) { return spot.x * edge.cosine + spot.y * edge.sine - edge.offset; };
  double light = 1 - gradient_ * std::clamp(along(slope_) / (2 * code) + 0.5, 0.0, 1.0);
  // The half shadow at its edge is two modules wide.
  for (const auto& edge : edges_) light *= 1 - shadow_ * std::clamp(along(edge) / 2 + 0.5, 0.0, 1.0);
  return light;
}

double Light::glare_at(const Spot& spot) const {
  double sum = 0;
  for (const auto& reflection : reflections_) {
    const double x = (spot.x - reflection.centre.x) / reflection.x_radius;
    const double y = (spot.y - reflection.centre.y) / reflection.y_radius;
    const double distance = std::sqrt(x * x + y * y);
    sum += 1.5 * std::clamp((1.25 - distance) / 0.4, 0.0, 1.0);
  }
  return sum;
}

// A round tip two fifths of the code wide that reaches in from outside.
std::optional<float> Light::finger_at(const Spot& spot) const {
  if (finger_reach_ <= 0) return std::nullopt;
  constexpr double half_width = code / 5;
  const double inward = spot.x * finger_.cosine + spot.y * finger_.sine + code / 2 - finger_reach_ + half_width;
  const double across = -spot.x * finger_.sine + spot.y * finger_.cosine;
  const double outside = inward > 0 ? std::hypot(inward, across) : std::abs(across);
  if (outside > half_width) return std::nullopt;
  return static_cast<float>(0.55 - 0.2 * outside / half_width);
}

}  // namespace chipid::photographs
