#include "biometrics/face/locate_face.hpp"

#include <algorithm>

#include "biometrics/face/warp.hpp"

namespace chipid::biometrics {
namespace {

using imaging::Image;
using imaging::ImageView;

// The detector needs no more pixels than this on the longer side to see all it can.
constexpr std::size_t detection_side = 640;

/// A picture made small enough for the detector, and how many of its pixels one of the small one's is wide.
struct SmallPicture {
  Image image;
  std::size_t factor;
};

SmallPicture made_small(const ImageView& picture) {
  const auto longer = std::max(picture.width, picture.height);
  const auto shorter = std::min(picture.width, picture.height);
  const auto factor = std::clamp(longer / detection_side, std::size_t{1}, shorter);
  return {shrink(picture, factor), factor};
}

// Middles of pixels onto middles of blocks of pixels.
Detection enlarged(Detection face, std::size_t factor) {
  const auto f = static_cast<double>(factor);
  const Similarity map{.a = f, .tx = (f - 1) / 2, .ty = (f - 1) / 2};
  face.from = map(face.from);
  face.to = map(face.to);
  std::transform(face.points.begin(), face.points.end(), face.points.begin(), map);
  return face;
}

/// The faces of a picture after so many quarter turns of it.
struct TurnedFaces {
  std::vector<Detection> faces = {};
  unsigned quarters = 0;
};

double best_score(const TurnedFaces& found) {
  return found.faces.empty() ? 0 : found.faces.front().score;
}

Result<TurnedFaces> detect_turned(Network& detector, const Image& small) {
  TurnedFaces best;
  for (const unsigned quarters : {2U, 1U, 3U}) {
    CHIPID_TRY(auto faces, detect_faces(detector, quarter_turns(small.view(), quarters).view()));
    TurnedFaces found{std::move(faces), quarters};
    if (best_score(found) > best_score(best)) best = std::move(found);
  }
  return best;
}

Result<TurnedFaces> detect_any_way_up(Network& detector, const Image& small) {
  CHIPID_TRY(auto faces, detect_faces(detector, small.view()));
  if (!faces.empty()) return TurnedFaces{std::move(faces)};
  return detect_turned(detector, small);
}

}  // namespace

Result<LocatedFace> locate_face(Network& detector, Network& landmarks, const ImageView& picture) {
  const auto small = made_small(picture);
  CHIPID_TRY(auto found, detect_any_way_up(detector, small.image));
  const auto others = found.faces.empty() ? 0 : found.faces.size() - 1;
  CHIPID_TRY(const auto face, choose_face(std::move(found.faces)));
  LocatedFace result{.circumstances = {face.score, others, found.quarters}};
  if (found.quarters != 0) result.turned = quarter_turns(picture, found.quarters);
  const auto upright = found.quarters == 0 ? picture : result.turned.view();
  CHIPID_TRY(result.points, find_landmarks(landmarks, upright, enlarged(face, small.factor)));
  return result;
}

}  // namespace chipid::biometrics
