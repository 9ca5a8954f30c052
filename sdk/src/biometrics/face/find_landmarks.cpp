#include <algorithm>
#include <cmath>

#include "biometrics/face/locate_face.hpp"
#include "biometrics/face/show_to.hpp"
#include "biometrics/face/warp.hpp"

namespace chipid::biometrics {
namespace {

using imaging::ImageView;

constexpr std::size_t side = 112;
// The network was trained on faces cut out from jaw to brows with some border. Where a picture and its mirror image
// gave the same points best; from 1.1 and 1.0 on hardly anything changes.
constexpr double first_border = 1.15;
constexpr double second_border = 1.25;
// How far the eyes of the points may be from those of the detector, in distances between the eyes.
constexpr double most_apart = 0.4;

// From a square of 112 pixels about `middle`, `length` pixels of the picture wide and level with the eyes.
Similarity level_square(Point middle, double length, Point left, Point right) {
  const double apart = distance(left, right);
  const double scale = length / double{side};
  const Similarity turn{.a = scale * (right.x - left.x) / apart, .b = scale * (right.y - left.y) / apart};
  const auto corner = middle - turn({(double{side} - 1) / 2, (double{side} - 1) / 2});
  return {turn.a, turn.b, corner.x, corner.y};
}

Similarity square_of(const Detection& face) {
  const auto middle = (face.from + face.to) * 0.5;
  return level_square(middle, first_border * std::max(face.width(), face.height()), face.points[0], face.points[1]);
}

// About all points, as they lie when the eyes are level.
Similarity square_of(const Landmarks& points) {
  const auto left = left_eye(points);
  const auto right = right_eye(points);
  const auto level = level_square({}, double{side}, left, right);
  const auto turned = mapped(points, level.inverse());
  const auto [least_x, most_x] =
      std::minmax_element(turned.begin(), turned.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
  const auto [least_y, most_y] =
      std::minmax_element(turned.begin(), turned.end(), [](const Point& a, const Point& b) { return a.y < b.y; });
  const auto middle = level({(least_x->x + most_x->x) / 2, (least_y->y + most_y->y) / 2});
  const double length = std::max(most_x->x - least_x->x, most_y->y - least_y->y);
  return level_square(middle, second_border * length, left, right);
}

bool is_usable(const Similarity& map) {
  return std::isfinite(map.a + map.b + map.tx + map.ty) && map.scale() > 1e-6;
}

// The numbers are parts of the square's side.
Result<Landmarks> look(Network& network, const ImageView& picture, const Similarity& to_picture) {
  if (!is_usable(to_picture)) return fail(ErrorCode::face_none);
  constexpr std::size_t sizes[] = {2 * landmark_count};
  CHIPID_TRY(const auto outputs, show_to(network, warp(picture, to_picture, side, side), sizes));
  Landmarks points;
  for (std::size_t i = 0; i < landmark_count; ++i) {
    points[i] = to_picture({double{outputs[0][2 * i]} * side - 0.5, double{outputs[0][2 * i + 1]} * side - 0.5});
  }
  return points;
}

}  // namespace

double eyes_apart(const Landmarks& points, const Detection& face) noexcept {
  const double worst =
      std::max(distance(left_eye(points), face.points[0]), distance(right_eye(points), face.points[1]));
  return worst / distance(face.points[0], face.points[1]);
}

Result<Landmarks> find_landmarks(Network& landmarks, const ImageView& picture, const Detection& face) {
  CHIPID_TRY(const auto first, look(landmarks, picture, square_of(face)));
  CHIPID_TRY(const auto points, look(landmarks, picture, square_of(first)));
  // Also where it is no number.
  if (!(eyes_apart(points, face) <= most_apart)) return fail(ErrorCode::face_none, {}, "points do not lie on the eyes");
  return points;
}

}  // namespace chipid::biometrics
