#include "biometrics/face/landmarks.hpp"

#include <algorithm>

namespace chipid::biometrics {
namespace {

Point mean_of(const Landmarks& points, std::size_t first, std::size_t count) noexcept {
  return mean(std::span(points).subspan(first, count));
}

}  // namespace

const FivePoints five_points_112{
    {{38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}}};

const FivePoints five_points_150{
    {{47.5492, 46.5990}, {100.4762, 46.5990}, {74.0127, 76.5625}, {50.4149, 103.0233}, {97.6104, 103.0233}}};

Point left_eye(const Landmarks& points) noexcept {
  return mean_of(points, 36, 6);
}

Point right_eye(const Landmarks& points) noexcept {
  return mean_of(points, 42, 6);
}

std::array<Point, 5> five_points(const Landmarks& points) noexcept {
  return {left_eye(points), right_eye(points), points[30], points[48], points[54]};
}

Landmarks mapped(const Landmarks& points, const Similarity& map) noexcept {
  Landmarks result;
  std::transform(points.begin(), points.end(), result.begin(), map);
  return result;
}

// What remains is made small in the chip, as those did who made the chips for training.
std::optional<Similarity> alignment(const Landmarks& points, const FivePoints& chip) noexcept {
  const auto to_chip = fit_similarity(five_points(points), chip);
  return to_chip ? std::optional(to_chip->inverse()) : std::nullopt;
}

}  // namespace chipid::biometrics
