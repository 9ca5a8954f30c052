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

/// A picture, the same made small, and by how many quarters both were turned from how they came.
struct Turned {
  const ImageView& picture;
  const SmallPicture& small;
  unsigned quarters;
};

Result<LocatedFace> locate_turned(Network& detector, Network& landmarks, const Turned& turned) {
  CHIPID_TRY(auto faces, detect_faces(detector, quarter_turns(turned.small.image.view(), turned.quarters).view()));
  const auto others = faces.empty() ? 0 : faces.size() - 1;
  CHIPID_TRY(const auto face, choose_face(std::move(faces)));
  LocatedFace result{.circumstances = {face.score, others, turned.quarters}};
  if (turned.quarters != 0) result.turned = quarter_turns(turned.picture, turned.quarters);
  const auto upright = turned.quarters == 0 ? turned.picture : result.turned.view();
  CHIPID_TRY(result.points, find_landmarks(landmarks, upright, enlarged(face, turned.small.factor)));
  return result;
}

}  // namespace

// Upside down the detector still sees faces, but not where their eyes are: then the points find none.
Result<LocatedFace> locate_face(Network& detector, Network& landmarks, const ImageView& picture) {
  const auto small = made_small(picture);
  for (const unsigned quarters : {0U, 2U, 1U, 3U}) {
    auto found = locate_turned(detector, landmarks, {picture, small, quarters});
    if (found || found.error().code != ErrorCode::face_none) return found;
  }
  return fail(ErrorCode::face_none);
}

}  // namespace chipid::biometrics
