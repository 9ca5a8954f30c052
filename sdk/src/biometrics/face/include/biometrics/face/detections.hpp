#pragma once

#include <chipid/result.hpp>
#include <vector>

#include "biometrics/face/geometry.hpp"

/// What the detector's numbers mean: BlazeFace for faces farther away ("back"), 256 x 256 pixels, 896 anchors.
namespace chipid::biometrics {

inline constexpr std::size_t detector_side = 256;
inline constexpr std::size_t anchor_count = 896;
/// Numbers an anchor: middle and size of the box, then six points.
inline constexpr std::size_t numbers_an_anchor = 16;

/// One face as the detector sees it, in pixels of the picture it was shown.
struct Detection {
  Point from = {};  ///< upper left corner of the box
  Point to = {};    ///< lower right corner
  /// The eye on the picture's left, the one on its right, tip of the nose, mouth, ear on the left, on the right.
  std::array<Point, 6> points = {};
  double score = 0;  ///< 0 to 1

  [[nodiscard]] double width() const noexcept { return to.x - from.x; }
  [[nodiscard]] double height() const noexcept { return to.y - from.y; }
};

/// Middles of the anchors: two a cell of 16 pixels, then six a cell of 32, row by row.
[[nodiscard]] const std::array<Point, anchor_count>& anchors() noexcept;

/// All anchors whose score is at least `threshold`, in the detector's pixels. `regressors`: 16 numbers an anchor,
/// `scores`: one, 0 to 1. Numbers that are not finite, and boxes without area, are passed over.
/// internal.error where there are not as many numbers as anchors want.
[[nodiscard]] Result<std::vector<Detection>> decode_detections(std::span<const float> regressors,
                                                               std::span<const float> scores, double threshold);

/// Shared area over joint area (Jaccard), 0 to 1.
[[nodiscard]] double overlap(const Detection& a, const Detection& b) noexcept;

/// One detection a face (non-maximum suppression): of those that overlap by more than `most`, the best one. Best first.
[[nodiscard]] std::vector<Detection> suppress_overlaps(std::vector<Detection> all, double most);

/// By how much wider than the next a face must be to be taken for the one that is meant: about one and a half steps
/// nearer to the camera.
inline constexpr double clearly_larger = 1.5;

/// The face that is meant: the only one, or the largest where it is clearly so. Errors: face.none, face.several
/// (detail: how many).
[[nodiscard]] Result<Detection> choose_face(std::vector<Detection> faces);

}  // namespace chipid::biometrics
