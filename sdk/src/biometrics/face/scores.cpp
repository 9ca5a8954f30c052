#include "biometrics/face/scores.hpp"

#include <cmath>

namespace chipid::biometrics {
namespace {

// dlib's own distance from which on two faces are two people; subtracted from, so that more is better.
constexpr double dlib_distance = 0.6;
// Cosines of equal vectors come out a rounding above 1.
constexpr double rounding = 1e-5;

double dlib_score(std::span<const float> a, std::span<const float> b) noexcept {
  return dlib_distance - distance(a, b);
}

}  // namespace

std::size_t template_size(FaceScore score) noexcept {
  switch (score) {
    case FaceScore::mobilefacenet:
      return mobilefacenet_size;
    case FaceScore::dlib:
      return dlib_size;
    case FaceScore::fused:
      break;
  }
  return mobilefacenet_size + dlib_size;
}

double cosine(std::span<const float> a, std::span<const float> b) noexcept {
  double product = 0;
  double square_a = 0;
  double square_b = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    product += double{a[i]} * double{b[i]};
    square_a += double{a[i]} * double{a[i]};
    square_b += double{b[i]} * double{b[i]};
  }
  return product / std::sqrt(square_a * square_b);
}

double distance(std::span<const float> a, std::span<const float> b) noexcept {
  double squares = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const double difference = double{a[i]} - double{b[i]};
    squares += difference * difference;
  }
  return std::sqrt(squares);
}

double score_of(FaceScore score, std::span<const float> a, std::span<const float> b) noexcept {
  if (a.size() != template_size(score) || b.size() != a.size()) return std::nan("");
  if (score == FaceScore::mobilefacenet) return cosine(a, b);
  if (score == FaceScore::dlib) return dlib_score(a, b);
  return cosine(a.first(mobilefacenet_size), b.first(mobilefacenet_size)) +
         dlib_score(a.subspan(mobilefacenet_size), b.subspan(mobilefacenet_size));
}

// Two dlib vectors are hardly ever farther apart than 1.5.
ScoreRange score_range(FaceScore score) noexcept {
  if (score == FaceScore::mobilefacenet) return {-1, 1};
  if (score == FaceScore::dlib) return {-2, dlib_distance};
  return {-3, 1 + dlib_distance};
}

double least_match_from(FaceScore score) noexcept {
  return score == FaceScore::dlib ? 0.0 : 0.3;
}

Bands default_bands(FaceScore score) noexcept {
  if (score == FaceScore::mobilefacenet) return {face_match_from, face_no_match_below};
  return {score_range(score).highest + 1, score_range(score).lowest - 1};
}

MatchDecision decide(FaceScore scale, double score, const Bands& bands) noexcept {
  const auto range = score_range(scale);
  const bool possible = score >= range.lowest - rounding && score <= range.highest + rounding;
  if (!possible || !(bands.match_from >= bands.no_match_below)) return MatchDecision::unavailable;
  if (score >= bands.match_from) return MatchDecision::match;
  return score < bands.no_match_below ? MatchDecision::no_match : MatchDecision::inconclusive;
}

}  // namespace chipid::biometrics
