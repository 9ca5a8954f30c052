#include "biometrics/face/detections.hpp"

#include <cmath>
#include <limits>

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

namespace {

struct Raw {
  std::vector<float> boxes = std::vector<float>(anchor_count * numbers_an_anchor);
  std::vector<float> scores = std::vector<float>(anchor_count);

  void set(std::size_t anchor, float score, std::initializer_list<float> numbers) {
    scores[anchor] = score;
    std::copy(numbers.begin(), numbers.end(), boxes.begin() + std::ptrdiff_t(anchor * numbers_an_anchor));
  }
};

Detection box(double x, double y, double side, double score = 0.9) {
  return {.from = {x, y}, .to = {x + side, y + side}, .score = score};
}

}  // namespace

TEST_CASE("anchors stand in the middles of their cells") {
  const auto& all = anchors();
  CHECK(all[0].x == 8);
  CHECK(all[0].y == 8);
  CHECK(all[1].x == 8);
  CHECK(all[2].x == 24);
  CHECK(all[32].x == 8);
  CHECK(all[32].y == 24);
  CHECK(all[511].x == 248);
  CHECK(all[511].y == 248);
  CHECK(all[512].x == 16);
  CHECK(all[517].x == 16);
  CHECK(all[518].x == 48);
  CHECK(all[895].x == 240);
  CHECK(all[895].y == 240);
}

TEST_CASE("a box and its points are offsets from the anchor") {
  Raw raw;
  raw.set(2, 0.8F, {1, 2, 40, 60, -5, -6, 5, -6, 0, 1, 0, 9, -20, 0, 20, 0});
  const auto found = test::ok(decode_detections(raw.boxes, raw.scores, 0.5));
  REQUIRE(found.size() == 1);
  CHECK(found[0].from.x == 24 + 1 - 20);
  CHECK(found[0].to.y == 8 + 2 + 30);
  CHECK(found[0].points[0].x == 19);
  CHECK(found[0].points[1].y == 2);
  CHECK(found[0].points[5].x == 44);
  CHECK_THAT(found[0].score, WithinAbs(0.8, 1e-6));
}

TEST_CASE("what is below the threshold, not finite or without area is no face") {
  constexpr auto infinity = std::numeric_limits<float>::infinity();
  Raw raw;
  raw.set(0, 0.49F, {0, 0, 10, 10});
  raw.set(1, std::nanf(""), {0, 0, 10, 10});
  raw.set(2, 0.9F, {0, 0, 10, infinity});
  raw.set(3, 0.9F, {std::nanf(""), 0, 10, 10});
  raw.set(4, 0.9F, {0, 0, 0, 10});
  raw.set(5, 0.9F, {0, 0, -10, -10});
  CHECK(test::ok(decode_detections(raw.boxes, raw.scores, 0.5)).empty());
  raw.scores.pop_back();
  CHECK(test::error_of(decode_detections(raw.boxes, raw.scores, 0.5)) == "internal.error");
}

TEST_CASE("overlap is shared area over joint area") {
  CHECK_THAT(overlap(box(0, 0, 10), box(0, 0, 10)), WithinAbs(1, 1e-12));
  CHECK_THAT(overlap(box(0, 0, 10), box(5, 0, 10)), WithinAbs(1.0 / 3, 1e-12));
  CHECK_THAT(overlap(box(0, 0, 10), box(0, 0, 5)), WithinAbs(0.25, 1e-12));
  CHECK(overlap(box(0, 0, 10), box(10, 0, 10)) == 0);
  CHECK(overlap(box(0, 0, 10), box(30, 30, 10)) == 0);
}

TEST_CASE("of boxes on one face the best stays, best first") {
  const auto kept = suppress_overlaps({box(0, 0, 10, 0.6), box(1, 0, 10, 0.9), box(50, 0, 10, 0.7)}, 0.3);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].from.x == 1);
  CHECK(kept[1].from.x == 50);
}

TEST_CASE("the face that is meant is the only one, or clearly the largest") {
  CHECK(test::error_of(choose_face({})) == "face.none");
  CHECK(test::ok(choose_face({box(0, 0, 10)})).width() == 10);
  CHECK(test::error_of(choose_face({box(0, 0, 10), box(50, 0, 14.9)})) == "face.several");
  CHECK(test::ok(choose_face({box(0, 0, 10), box(50, 0, 15)})).from.x == 50);
  CHECK(test::error_of(choose_face({box(0, 0, 10), box(50, 0, 30), box(90, 0, 25)})) == "face.several");
}
