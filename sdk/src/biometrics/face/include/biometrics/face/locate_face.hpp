#pragma once

#include "biometrics/face/detections.hpp"
#include "biometrics/face/landmarks.hpp"
#include "biometrics/face/network.hpp"
#include "biometrics/face/quality.hpp"
#include "imaging/image.hpp"

/// Where the face is in a picture.
namespace chipid::biometrics {

/// The faces in a picture (rgb8, whole) as it stands, in its pixels, best first: shown to the detector as a square with
/// black bars, and where none is found once more with a wide border, since it misses faces that fill their picture.
[[nodiscard]] Result<std::vector<Detection>> detect_faces(Network& detector, const imaging::ImageView& picture);

/// How far the eyes of the points are from those that the detector saw, the farther one, in distances between the eyes.
[[nodiscard]] double eyes_apart(const Landmarks& points, const Detection& face) noexcept;

/// The 68 points of a face in the picture's pixels, in two passes: the second one sees the face level and cut out about
/// the points of the first. Errors: face.none where the points do not lie on the eyes that the detector saw.
[[nodiscard]] Result<Landmarks> find_landmarks(Network& landmarks, const imaging::ImageView& picture,
                                               const Detection& face);

/// The one face of a picture.
struct LocatedFace {
  imaging::Image turned = {};  ///< the picture turned until the face was upright; empty: it stands as it came
  Landmarks points = {};       ///< in the pixels of `turned`, else of the picture
  FaceCircumstances circumstances = {};
};

/// Looks at a picture as it is and upside down and takes the way in which the face fits clearly better, since a face
/// upside down passes for a face; lying where neither has one. Errors: face.none (also where both ways fit alike),
/// face.several, internal.error.
[[nodiscard]] Result<LocatedFace> locate_face(Network& detector, Network& landmarks, const imaging::ImageView& picture);

}  // namespace chipid::biometrics
