#include "biometrics/face/detections.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::biometrics {
namespace {

// Two grids: cells of so many pixels, each with so many anchors.
struct Grid {
  std::size_t cell;
  std::size_t anchors;
};
constexpr std::array grids{Grid{16, 2}, Grid{32, 6}};

std::array<Point, anchor_count> make_anchors() noexcept {
  std::array<Point, anchor_count> all;
  auto next = all.begin();
  for (const auto& grid : grids) {
    const std::size_t side = detector_side / grid.cell;
    for (std::size_t i = 0; i < side * side; ++i) {
      const Point middle{(static_cast<double>(i % side) + 0.5) * static_cast<double>(grid.cell),
                         (static_cast<double>(i / side) + 0.5) * static_cast<double>(grid.cell)};
      next = std::fill_n(next, grid.anchors, middle);
    }
  }
  return all;
}

Detection decode(std::span<const float> numbers, Point anchor, double score) {
  const auto pair = [&](std::size_t i) { return Point{numbers[i], numbers[i + 1]}; };
  const auto middle = anchor + pair(0);
  const auto half = pair(2) * 0.5;
  Detection detection{.from = middle - half, .to = middle + half, .score = score};
  for (std::size_t i = 0; i < detection.points.size(); ++i) detection.points[i] = anchor + pair(4 + 2 * i);
  return detection;
}

bool is_finite(std::span<const float> numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](float number) { return std::isfinite(number); });
}

double area(const Detection& detection) noexcept {
  return detection.width() * detection.height();
}

bool is_better(const Detection& a, const Detection& b) noexcept {
  return a.score > b.score;
}

}  // namespace

const std::array<Point, anchor_count>& anchors() noexcept {
  static const auto all = make_anchors();
  return all;
}

Result<std::vector<Detection>> decode_detections(std::span<const float> regressors, std::span<const float> scores,
                                                 double threshold) {
  if (scores.size() != anchor_count || regressors.size() != anchor_count * numbers_an_anchor) {
    return fail(ErrorCode::internal, "face detector", "not 896 anchors");
  }
  std::vector<Detection> found;
  for (std::size_t i = 0; i < anchor_count; ++i) {
    const auto numbers = regressors.subspan(i * numbers_an_anchor, numbers_an_anchor);
    const double score = scores[i];
    if (!(score >= threshold) || !is_finite(numbers)) continue;
    const auto detection = decode(numbers, anchors()[i], score);
    if (detection.width() > 0 && detection.height() > 0) found.push_back(detection);
  }
  return found;
}

double overlap(const Detection& a, const Detection& b) noexcept {
  const double width = std::min(a.to.x, b.to.x) - std::max(a.from.x, b.from.x);
  const double height = std::min(a.to.y, b.to.y) - std::max(a.from.y, b.from.y);
  if (width <= 0 || height <= 0) return 0;
  const double shared = width * height;
  return shared / (area(a) + area(b) - shared);
}

std::vector<Detection> suppress_overlaps(std::vector<Detection> all, double most) {
  std::stable_sort(all.begin(), all.end(), is_better);
  std::vector<Detection> kept;
  for (const auto& detection : all) {
    const bool is_known = std::any_of(kept.begin(), kept.end(),
                                      [&](const Detection& better) { return overlap(detection, better) > most; });
    if (!is_known) kept.push_back(detection);
  }
  return kept;
}

Result<Detection> choose_face(std::vector<Detection> faces) {
  if (faces.empty()) return fail(ErrorCode::face_none);
  std::stable_sort(faces.begin(), faces.end(),
                   [](const Detection& a, const Detection& b) { return a.width() > b.width(); });
  if (faces.size() > 1 && faces[0].width() < clearly_larger * faces[1].width()) {
    return fail(ErrorCode::face_several, {}, std::to_string(faces.size()) + " faces");
  }
  return faces.front();
}

}  // namespace chipid::biometrics
