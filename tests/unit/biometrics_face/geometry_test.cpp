#include "biometrics/face/geometry.hpp"

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include "biometrics/face/landmarks.hpp"
#include "support/catch.hpp"

using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

namespace {

void check_same(const Similarity& a, const Similarity& b) {
  CHECK_THAT(a.a, WithinAbs(b.a, 1e-9));
  CHECK_THAT(a.b, WithinAbs(b.b, 1e-9));
  CHECK_THAT(a.tx, WithinAbs(b.tx, 1e-7));
  CHECK_THAT(a.ty, WithinAbs(b.ty, 1e-7));
}

}  // namespace

TEST_CASE("a quarter turn with doubling, worked by hand") {
  const std::vector<Point> from{{0, 0}, {1, 0}, {0, 1}};
  const std::vector<Point> to{{10, 20}, {10, 22}, {8, 20}};
  const auto found = fit_similarity(from, to);
  REQUIRE(found);
  check_same(*found, {.a = 0, .b = 2, .tx = 10, .ty = 20});
  CHECK_THAT(found->scale(), WithinAbs(2, 1e-12));
}

TEST_CASE("what does not fit is spread by least squares") {
  // Three points on a line, the middle one a unit off: slope and shift of the best line through the ends stay, the
  // middle one pulls all by a third.
  const std::vector<Point> from{{-1, 0}, {0, 0}, {1, 0}};
  const std::vector<Point> to{{-1, 0}, {0, 3}, {1, 0}};
  const auto found = fit_similarity(from, to);
  REQUIRE(found);
  check_same(*found, {.a = 1, .b = 0, .tx = 0, .ty = 1});
}

TEST_CASE("any similarity is found again, and its inverse undoes it") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(-300, 300);
  std::uniform_real_distribution<double> angle(-std::numbers::pi, std::numbers::pi);
  std::uniform_real_distribution<double> scale(0.05, 20);
  for (int i = 0; i < 500; ++i) {
    const double turn = angle(random);
    const double size = scale(random);
    const Similarity made{size * std::cos(turn), size * std::sin(turn), place(random), place(random)};
    std::vector<Point> from(5);
    std::vector<Point> to;
    for (auto& point : from) to.push_back(made(point = {place(random), place(random)}));
    const auto found = fit_similarity(from, to);
    REQUIRE(found);
    check_same(*found, made);
    check_same(chain(made, made.inverse()), {});
    const auto other = chain(*found, {.a = 0, .b = 1, .tx = 3, .ty = 4});
    const auto one_by_one = Similarity{.a = 0, .b = 1, .tx = 3, .ty = 4}((*found)(from[0]));
    CHECK_THAT(distance(other(from[0]), one_by_one), WithinAbs(0, 1e-8));
  }
}

TEST_CASE("points that fix nothing give nothing") {
  const std::vector<Point> one{{1, 1}};
  const std::vector<Point> same{{1, 1}, {1, 1}};
  const std::vector<Point> two{{0, 0}, {1, 1}};
  const std::vector<Point> infinite{{0, 0}, {std::nan(""), 1}};
  CHECK_FALSE(fit_similarity({}, {}));
  CHECK_FALSE(fit_similarity(one, one));
  CHECK_FALSE(fit_similarity(same, two));
  CHECK_FALSE(fit_similarity(two, same));
  CHECK_FALSE(fit_similarity(two, one));
  CHECK_FALSE(fit_similarity(infinite, two));
}

TEST_CASE("a face that stands as the chip wants it is not moved") {
  Landmarks points{};
  for (std::size_t i = 36; i < 42; ++i) points[i] = five_points_112[0];
  for (std::size_t i = 42; i < 48; ++i) points[i] = five_points_112[1];
  points[30] = five_points_112[2];
  points[48] = five_points_112[3];
  points[54] = five_points_112[4];
  const auto map = alignment(points, five_points_112);
  REQUIRE(map);
  check_same(*map, {});
  const Similarity made{.a = 3, .b = -1, .tx = 40, .ty = 90};
  const auto moved = alignment(mapped(points, made), five_points_112);
  REQUIRE(moved);
  check_same(*moved, made);
  CHECK_FALSE(alignment(Landmarks{}, five_points_112));
}
