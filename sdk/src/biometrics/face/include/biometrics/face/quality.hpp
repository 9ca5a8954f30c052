#pragma once

#include <chipid/face.hpp>

#include "biometrics/face/landmarks.hpp"
#include "imaging/image.hpp"

/// How good the picture of a face is. The measures are those of ISO/IEC 29794-5 (OFIQ) that need no network of their
/// own; thresholds and sentences are the table quality.def.
namespace chipid::biometrics {

/// The light and sharpness of an aligned face.
struct ChipMeasures {
  double luminance = 0;      ///< mean, 0 to 255 (Rec. 601)
  double contrast = 0;       ///< standard deviation of the same
  double over_exposed = 0;   ///< part of the pixels at 247 or more, 0 to 1
  double under_exposed = 0;  ///< part of the pixels at 25 or less, 0 to 1
  double balance = 1;        ///< the darker half's mean over the brighter half's, 0 to 1
  double sharpness = 0;      ///< variance of the Laplacian (4 neighbours) of the whole chip
};

/// Of an aligned chip of 112 x 112 pixels, rgb8. Light is measured between brows and chin; hair and background do not
/// count.
[[nodiscard]] ChipMeasures measure_chip(const imaging::ImageView& chip);

/// The position of head, eyes and mouth.
struct PoseMeasures {
  double eye_distance = 0;  ///< between the middles of the eyes, pixels
  double yaw = 0;           ///< to either side, degrees, from where the nose is between the corners of the eyes
  double roll = 0;          ///< of the line of the eyes against the horizontal, degrees, 0 to 180
  double eyes = 0;          ///< opening of the narrower eye over the height from eyes to chin
  double mouth = 0;         ///< opening between the lips over the same height
};

/// Of points in the picture's own pixels.
[[nodiscard]] PoseMeasures measure_pose(const Landmarks& points) noexcept;

/// All that is judged, one number a line of quality.def.
struct FaceMeasures {
#define CHIPID_FACE_MEASURE(enumerator, ...) double enumerator = 0;
#include "biometrics/face/quality.def"
#undef CHIPID_FACE_MEASURE
};

/// What was known of the face before it was measured.
struct FaceCircumstances {
  double certainty = 1;        ///< the detector's score, 0 to 1
  std::size_t others = 0;      ///< further faces in the picture
  unsigned quarter_turns = 0;  ///< by which the picture was turned to find the face
};

[[nodiscard]] FaceMeasures measure_face(const Landmarks& points, const imaging::ImageView& chip,
                                        const FaceCircumstances& circumstances);

/// What is wrong, the refused ones first, each group in the order of the table. A measure that is not a number is
/// refused.
[[nodiscard]] std::vector<QualityIssue> judge_quality(const FaceMeasures& measures, FaceRole role);

[[nodiscard]] bool is_refused(const std::vector<QualityIssue>& issues) noexcept;

}  // namespace chipid::biometrics
