#pragma once

#include <chipid/face.hpp>
#include <span>

/// From two faces as numbers to a decision.
namespace chipid::biometrics {

inline constexpr std::size_t mobilefacenet_size = 192;
inline constexpr std::size_t dlib_size = 128;

/// How many numbers a template of this score holds; of `fused` those of MobileFaceNet, then those of dlib.
[[nodiscard]] std::size_t template_size(FaceScore score) noexcept;

/// Cosine of the angle between two vectors of one length. Not a number where one of them is 0.
[[nodiscard]] double cosine(std::span<const float> a, std::span<const float> b) noexcept;
/// Euclidean.
[[nodiscard]] double distance(std::span<const float> a, std::span<const float> b) noexcept;

/// The score of two templates of that size; not a number where they are of another.
[[nodiscard]] double score_of(FaceScore score, std::span<const float> a, std::span<const float> b) noexcept;

/// The scale that a score is on. What lies outside of it was not computed from two faces.
struct ScoreRange {
  double lowest;
  double highest;
};
[[nodiscard]] ScoreRange score_range(FaceScore score) noexcept;

/// From which score on a calibration may say "match" at the lowest: about one stranger in ten reaches it. No file and
/// no folder of pictures makes a matcher that takes anybody for anybody.
[[nodiscard]] double least_match_from(FaceScore score) noexcept;

/// Thresholds on that scale. match_from is not below no_match_below.
struct Bands {
  double match_from;
  double no_match_below;
};
/// Those of a matcher without calibration: nothing is ever decided by `dlib` and `fused`.
[[nodiscard]] Bands default_bands(FaceScore score) noexcept;

/// `unavailable` for what is no score of that scale; never a match.
[[nodiscard]] MatchDecision decide(FaceScore scale, double score, const Bands& bands) noexcept;

}  // namespace chipid::biometrics
