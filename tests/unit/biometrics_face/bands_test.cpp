#include <cmath>
#include <limits>
#include <vector>

#include "biometrics/face/scores.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;
using enum MatchDecision;

TEST_CASE("the bands without a calibration") {
  const auto bands = default_bands(FaceScore::mobilefacenet);
  const auto of = [&](double score) { return decide(FaceScore::mobilefacenet, score, bands); };
  CHECK(of(1) == match);
  CHECK(of(0.60) == match);
  CHECK(of(std::nextafter(0.60, 0)) == inconclusive);
  CHECK(of(0.45) == inconclusive);
  CHECK(of(std::nextafter(0.45, 0)) == no_match);
  CHECK(of(0) == no_match);
  CHECK(of(-1) == no_match);
  CHECK(of(1.000001) == match);  // a rounding
}

TEST_CASE("what is no score of the scale is never decided upon") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  for (const auto scale : {FaceScore::mobilefacenet, FaceScore::dlib, FaceScore::fused}) {
    const auto range = score_range(scale);
    const Bands bands{range.highest / 2, range.lowest / 2};
    for (const double score : {std::nan(""), infinity, -infinity, range.highest + 0.001, range.lowest - 0.001, 1e300}) {
      CHECK(decide(scale, score, bands) == unavailable);
    }
  }
}

TEST_CASE("bands that are none decide nothing") {
  const auto of = [](const Bands& bands) { return decide(FaceScore::mobilefacenet, 0.9, bands); };
  CHECK(of({0.4, 0.5}) == unavailable);
  CHECK(of({std::nan(""), 0.5}) == unavailable);
  CHECK(of({0.5, std::nan("")}) == unavailable);
}

TEST_CASE("scores of dlib and of both decide nothing without a calibration") {
  for (const auto scale : {FaceScore::dlib, FaceScore::fused}) {
    const auto range = score_range(scale);
    for (const double score : {range.lowest, 0.0, range.highest}) {
      CHECK(decide(scale, score, default_bands(scale)) == inconclusive);
    }
  }
}

TEST_CASE("cosine, distance and their sum, worked by hand") {
  const std::vector<float> a{3, 4};
  const std::vector<float> b{4, 3};
  CHECK_THAT(cosine(a, b), WithinAbs(0.96, 1e-9));
  CHECK_THAT(cosine(a, a), WithinAbs(1, 1e-9));
  CHECK_THAT(distance(a, b), WithinAbs(std::sqrt(2.0), 1e-9));
  const std::vector<float> nothing{0, 0};
  CHECK(std::isnan(cosine(a, nothing)));
  std::vector<float> x(320);
  std::vector<float> y(320);
  x[0] = 3;
  x[1] = y[0] = 4;
  y[1] = 3;
  y[200] = 0.5F;
  CHECK_THAT(score_of(FaceScore::fused, x, y), WithinAbs(0.96 + 0.6 - 0.5, 1e-6));
}

TEST_CASE("templates of a wrong size have no score") {
  const std::vector<float> right(192, 1);
  const std::vector<float> wrong(191, 1);
  CHECK_FALSE(std::isnan(score_of(FaceScore::mobilefacenet, right, right)));
  CHECK(std::isnan(score_of(FaceScore::mobilefacenet, right, wrong)));
  CHECK(std::isnan(score_of(FaceScore::mobilefacenet, wrong, wrong)));
  CHECK(std::isnan(score_of(FaceScore::dlib, right, right)));
}
