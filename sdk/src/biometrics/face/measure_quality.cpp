#include <algorithm>
#include <cmath>
#include <numbers>

#include "biometrics/face/quality.hpp"

namespace chipid::biometrics {
namespace {

constexpr double degrees = 180 / std::numbers::pi;

// Part of the chip that is skin and features of every aligned face: columns and rows, the ends not included.
constexpr std::size_t left_edge = 26;
constexpr std::size_t right_edge = 86;
constexpr std::size_t middle_column = 56;
constexpr std::size_t top_edge = 34;
constexpr std::size_t bottom_edge = 104;

constexpr double over_exposed_from = 247;
constexpr double under_exposed_to = 25;

std::vector<double> luminances(const imaging::ImageView& chip) {
  std::vector<double> result;
  result.reserve(chip.width * chip.height);
  for (std::size_t y = 0; y < chip.height; ++y) {
    const auto row = chip.row(y);
    for (std::size_t i = 0; i + 2 < row.size(); i += 3) {
      result.push_back(0.299 * row[i] + 0.587 * row[i + 1] + 0.114 * row[i + 2]);
    }
  }
  return result;
}

struct Moments {
  double sum = 0;
  double squares = 0;
  double count = 0;

  void add(double value) {
    sum += value;
    squares += value * value;
    ++count;
  }
  [[nodiscard]] double mean() const { return sum / count; }
  [[nodiscard]] double variance() const { return std::max(0.0, squares / count - mean() * mean()); }
};

double laplacian_variance(const std::vector<double>& light, std::size_t width, std::size_t height) {
  Moments all;
  for (std::size_t y = 1; y + 1 < height; ++y) {
    for (std::size_t i = y * width + 1; i + 1 < (y + 1) * width; ++i) {
      all.add(light[i - 1] + light[i + 1] + light[i - width] + light[i + width] - 4 * light[i]);
    }
  }
  return all.variance();
}

// The darker side over the brighter one; two black sides are alike.
double ratio(double a, double b) {
  return std::max(a, b) <= 0 ? 1 : std::min(a, b) / std::max(a, b);
}

double opening(const Landmarks& points, std::size_t upper, std::size_t lower) noexcept {
  return distance(points[upper], points[lower]);
}

// Mean of the two pairs of points between the corners of an eye.
double eye_opening(const Landmarks& points, std::size_t first) noexcept {
  return (opening(points, first + 1, first + 5) + opening(points, first + 2, first + 4)) / 2;
}

// The tip of the nose stands before the corners of the eyes about as far as these stand from the middle, so that its
// place between them is the tangent of the yaw.
double yaw_of(const Landmarks& points) noexcept {
  const auto across = points[45] - points[36];
  const auto nose = points[30] - (points[36] + points[45]) * 0.5;
  const double square = across.x * across.x + across.y * across.y;
  return std::abs(std::atan(2 * (nose.x * across.x + nose.y * across.y) / square)) * degrees;
}

}  // namespace

ChipMeasures measure_chip(const imaging::ImageView& chip) {
  const auto light = luminances(chip);
  Moments sides[2];
  double over = 0;
  double under = 0;
  for (std::size_t y = top_edge; y < bottom_edge; ++y) {
    for (std::size_t x = left_edge; x < right_edge; ++x) {
      const double value = light[y * chip.width + x];
      sides[x < middle_column ? 0 : 1].add(value);
      over += value >= over_exposed_from ? 1 : 0;
      under += value <= under_exposed_to ? 1 : 0;
    }
  }
  const Moments all{sides[0].sum + sides[1].sum, sides[0].squares + sides[1].squares, sides[0].count + sides[1].count};
  return {.luminance = all.mean(),
          .contrast = std::sqrt(all.variance()),
          .over_exposed = over / all.count,
          .under_exposed = under / all.count,
          .balance = ratio(sides[0].mean(), sides[1].mean()),
          .sharpness = laplacian_variance(light, chip.width, chip.height)};
}

PoseMeasures measure_pose(const Landmarks& points) noexcept {
  const auto across = right_eye(points) - left_eye(points);
  const double height = distance((left_eye(points) + right_eye(points)) * 0.5, points[8]);
  return {.eye_distance = distance(left_eye(points), right_eye(points)),
          .yaw = yaw_of(points),
          .roll = std::abs(std::atan2(across.y, across.x)) * degrees,
          .eyes = std::min(eye_opening(points, 36), eye_opening(points, 42)) / height,
          .mouth = opening(points, 62, 66) / height};
}

FaceMeasures measure_face(const Landmarks& points, const imaging::ImageView& chip,
                          const FaceCircumstances& circumstances) {
  const auto pose = measure_pose(points);
  const auto light = measure_chip(chip);
  return {.eye_distance = pose.eye_distance,
          .yaw = pose.yaw,
          .roll = pose.roll,
          .dark = light.luminance,
          .bright = light.luminance,
          .contrast = light.contrast,
          .over_exposed = light.over_exposed,
          .under_exposed = light.under_exposed,
          .balance = light.balance,
          .eyes = pose.eyes,
          .mouth = pose.mouth,
          .sharpness = light.sharpness,
          .others = static_cast<double>(circumstances.others),
          .quarter_turns = static_cast<double>(circumstances.quarter_turns),
          .certainty = circumstances.certainty};
}

}  // namespace chipid::biometrics
