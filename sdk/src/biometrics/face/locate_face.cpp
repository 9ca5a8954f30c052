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

/// A face in the small picture, turned by so many quarters.
struct Candidate {
  Detection face = {};
  std::size_t others = 0;
  unsigned quarters = 0;
  double fit = 0;  ///< how well detector and points say the same, 0 to 1
};

// The detector reads a face that lies from either side; one that is upside down it reads badly.
Result<Candidate> look_at(Network& detector, Network& landmarks, const ImageView& small, unsigned quarters) {
  const auto turned = quarter_turns(small, quarters);
  CHIPID_TRY(auto faces, detect_faces(detector, turned.view()));
  const auto others = faces.empty() ? 0 : faces.size() - 1;
  CHIPID_TRY(const auto face, choose_face(std::move(faces)));
  CHIPID_TRY(const auto points, find_landmarks(landmarks, turned.view(), face));
  return Candidate{face, others, quarters, face.score * (1 - eyes_apart(points, face))};
}

// Of a face that lies both pictures say the same, in one its eyes go down, in the other up.
bool contradict(const Candidate& a, const Candidate& b) {
  const auto p = a.face.points[1] - a.face.points[0];
  const auto q = b.face.points[1] - b.face.points[0];
  return p.x * q.x + p.y * q.y > 0;
}

// Of two that are each other upside down.
Result<Candidate> better(const Candidate& a, const Candidate& b) {
  // Photographs upside down, also blurred, dark or noisy, mostly fit no more than 0.8 of what they do upright; drawn
  // faces and very poor ones may.
  constexpr double as_good = 0.9;
  const double most = std::max(a.fit, b.fit);
  if (std::min(a.fit, b.fit) > as_good * most && contradict(a, b)) {
    return fail(ErrorCode::face_none, {}, "it may as well be upside down");
  }
  return a.fit == most ? a : b;
}

Result<Candidate> look_both_ways(Network& detector, Network& landmarks, const ImageView& small, unsigned quarters) {
  auto as_it_is = look_at(detector, landmarks, small, quarters);
  if (!as_it_is && as_it_is.error().code != ErrorCode::face_none) return as_it_is;
  auto turned = look_at(detector, landmarks, small, quarters + 2);
  if (!turned && turned.error().code == ErrorCode::internal) return turned;
  if (as_it_is && turned) return better(*as_it_is, *turned);
  return as_it_is ? as_it_is : turned;
}

Result<LocatedFace> located(Network& landmarks, const ImageView& picture, std::size_t factor, const Candidate& found) {
  LocatedFace result{.circumstances = {found.face.score, found.others, found.quarters}};
  if (found.quarters != 0) result.turned = quarter_turns(picture, found.quarters);
  const auto upright = found.quarters == 0 ? picture : result.turned.view();
  CHIPID_TRY(result.points, find_landmarks(landmarks, upright, enlarged(found.face, factor)));
  return result;
}

}  // namespace

// Upside down the detector still sees faces, and points may be found in them: both ways are always looked at.
Result<LocatedFace> locate_face(Network& detector, Network& landmarks, const ImageView& picture) {
  const auto small = made_small(picture);
  for (const unsigned quarters : {0U, 1U}) {
    const auto found = look_both_ways(detector, landmarks, small.image.view(), quarters);
    if (found) return located(landmarks, picture, small.factor, *found);
    if (found.error().code != ErrorCode::face_none) return fail(found.error());
  }
  return fail(ErrorCode::face_none);
}

}  // namespace chipid::biometrics
