#include <algorithm>

#include "biometrics/face/locate_face.hpp"
#include "biometrics/face/show_to.hpp"
#include "biometrics/face/warp.hpp"

namespace chipid::biometrics {
namespace {

using imaging::ImageView;

// Below this a detection is as often none.
constexpr double least_score = 0.5;
// Two faces side by side overlap less.
constexpr double most_overlap = 0.3;
// The picture in the middle of a square so many times its longer side: a face that filled it is then half as large.
constexpr double borders[] = {1.0, 2.0};

// From the detector's square to the picture.
Similarity square_about(const ImageView& picture, double border) {
  const auto width = static_cast<double>(picture.width);
  const auto height = static_cast<double>(picture.height);
  const double scale = border * std::max(width, height) / double{detector_side};
  const double middle = scale * (double{detector_side} - 1) / 2;
  return {.a = scale, .tx = (width - 1) / 2 - middle, .ty = (height - 1) / 2 - middle};
}

Detection mapped(Detection detection, const Similarity& map) {
  detection.from = map(detection.from);
  detection.to = map(detection.to);
  std::transform(detection.points.begin(), detection.points.end(), detection.points.begin(), map);
  return detection;
}

Result<std::vector<Detection>> detect(Network& detector, const ImageView& picture, const Similarity& to_picture) {
  constexpr std::size_t sizes[] = {anchor_count, anchor_count * numbers_an_anchor};
  auto square = warp(picture, to_picture, detector_side, detector_side);
  CHIPID_TRY(const auto outputs, show_to(detector, std::move(square), sizes));
  CHIPID_TRY(auto faces, decode_detections(outputs[1], outputs[0], least_score));
  faces = suppress_overlaps(std::move(faces), most_overlap);
  for (auto& face : faces) face = mapped(face, to_picture);
  return faces;
}

}  // namespace

Result<std::vector<Detection>> detect_faces(Network& detector, const ImageView& picture) {
  std::vector<Detection> faces;
  for (const double border : borders) {
    CHIPID_TRY(faces, detect(detector, picture, square_about(picture, border)));
    if (!faces.empty()) break;
  }
  return faces;
}

}  // namespace chipid::biometrics
