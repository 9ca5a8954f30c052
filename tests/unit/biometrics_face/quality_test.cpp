#include "biometrics/face/quality.hpp"

#include <cmath>
#include <numbers>

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

namespace {

imaging::Image chip_of(auto&& gray_at) {
  imaging::Image chip{Bytes(112 * 112 * 3), 112, 112, imaging::PixelFormat::rgb8};
  for (std::size_t i = 0; i < 112 * 112; ++i) {
    std::fill_n(chip.pixels.begin() + std::ptrdiff_t(i * 3), 3, static_cast<std::uint8_t>(gray_at(i % 112, i / 112)));
  }
  return chip;
}

// An upright face whose eyes are 60 pixels apart, looking straight ahead.
Landmarks frontal() {
  Landmarks points{};
  const auto eye = [&](std::size_t first, double x) {
    points[first] = {x - 12, 100};
    points[first + 1] = {x - 4, 96};
    points[first + 2] = {x + 4, 96};
    points[first + 3] = {x + 12, 100};
    points[first + 4] = {x + 4, 104};
    points[first + 5] = {x - 4, 104};
  };
  eye(36, 70);
  eye(42, 130);
  points[30] = {100, 135};
  points[62] = {100, 160};
  points[66] = {100, 161};
  points[8] = {100, 200};
  return points;
}

// Nothing to find fault with.
FaceMeasures good() {
  return {.eye_distance = 80,
          .dark = 130,
          .bright = 130,
          .contrast = 40,
          .balance = 1,
          .eyes = 0.08,
          .sharpness = 400,
          .certainty = 1};
}

std::string only_issue(const FaceMeasures& measures, FaceRole role = FaceRole::probe) {
  const auto issues = judge_quality(measures, role);
  if (issues.empty()) return "";
  CHECK(issues.size() == 1);
  return issues[0].id + (issues[0].refused ? " refused" : "");
}

}  // namespace

TEST_CASE("a plain gray chip has its light and nothing else") {
  const auto measures = measure_chip(chip_of([](auto, auto) { return 100; }).view());
  CHECK_THAT(measures.luminance, WithinAbs(100, 1e-6));
  CHECK_THAT(measures.contrast, WithinAbs(0, 1e-3));
  CHECK(measures.over_exposed == 0);
  CHECK(measures.under_exposed == 0);
  CHECK_THAT(measures.balance, WithinAbs(1, 1e-9));
  CHECK_THAT(measures.sharpness, WithinAbs(0, 1e-6));
}

TEST_CASE("light from one side, burnt and black halves") {
  const auto measures = measure_chip(chip_of([](auto x, auto) { return x < 56 ? 255 : 10; }).view());
  CHECK_THAT(measures.balance, WithinAbs(10.0 / 255, 1e-6));
  CHECK_THAT(measures.over_exposed, WithinAbs(0.5, 1e-9));
  CHECK_THAT(measures.under_exposed, WithinAbs(0.5, 1e-9));
  CHECK_THAT(measures.contrast, WithinAbs(122.5, 1e-6));
  const auto black = measure_chip(chip_of([](auto, auto) { return 0; }).view());
  CHECK(black.balance == 1);
  CHECK(black.under_exposed == 1);
}

TEST_CASE("hair and background do not count as light of the face") {
  const auto measures = measure_chip(chip_of([](auto x, auto y) { return x < 20 || y < 30 ? 255 : 90; }).view());
  CHECK_THAT(measures.luminance, WithinAbs(90, 1e-6));
}

TEST_CASE("the Laplacian's variance of a chessboard") {
  // Each pixel differs from its four neighbours by 20: the Laplacian is +80 and -80.
  const auto measures = measure_chip(chip_of([](auto x, auto y) { return (x + y) % 2 == 0 ? 100 : 120; }).view());
  CHECK_THAT(measures.sharpness, WithinAbs(6400, 1));
}

TEST_CASE("a face that looks straight ahead") {
  const auto pose = measure_pose(frontal());
  CHECK_THAT(pose.eye_distance, WithinAbs(60, 1e-9));
  CHECK_THAT(pose.yaw, WithinAbs(0, 1e-9));
  CHECK_THAT(pose.roll, WithinAbs(0, 1e-9));
  CHECK_THAT(pose.eyes, WithinAbs(0.08, 1e-9));
  CHECK_THAT(pose.mouth, WithinAbs(0.01, 1e-9));
}

TEST_CASE("turning and tilting show in yaw and roll alone") {
  auto points = frontal();
  points[30].x += 42 * std::tan(20 * std::numbers::pi / 180);
  CHECK_THAT(measure_pose(points).yaw, WithinAbs(20, 1e-9));
  points[30].x = 100 - 42;
  CHECK_THAT(measure_pose(points).yaw, WithinAbs(45, 1e-9));
  const double angle = 30 * std::numbers::pi / 180;
  const auto tilted = measure_pose(mapped(frontal(), {.a = 2 * std::cos(angle), .b = 2 * std::sin(angle)}));
  CHECK_THAT(tilted.roll, WithinAbs(30, 1e-9));
  CHECK_THAT(tilted.yaw, WithinAbs(0, 1e-9));
  CHECK_THAT(tilted.eye_distance, WithinAbs(120, 1e-9));
  CHECK_THAT(tilted.mouth, WithinAbs(0.01, 1e-9));
}

TEST_CASE("one closed eye is seen") {
  auto points = frontal();
  for (const std::size_t i : {43U, 44U, 46U, 47U}) points[i].y = 100;
  CHECK_THAT(measure_pose(points).eyes, WithinAbs(0, 1e-9));
}

TEST_CASE("nothing is wrong with a good face") {
  CHECK(judge_quality(good(), FaceRole::probe).empty());
  CHECK(judge_quality(good(), FaceRole::reference).empty());
}

TEST_CASE("each measure warns and refuses where the table says") {
  struct Row {
    double FaceMeasures::*measure;
    double value;
    const char* probe;
    const char* reference;
  };
  using M = FaceMeasures;
  for (const auto& row : {
           Row{&M::eye_distance, 40, "", ""},
           Row{&M::eye_distance, 39.9, "face.eyes_too_near", "face.eyes_too_near"},
           Row{&M::eye_distance, 20, "face.eyes_too_near", "face.eyes_too_near"},
           Row{&M::eye_distance, 19.9, "face.eyes_too_near refused", "face.eyes_too_near"},
           Row{&M::eye_distance, 11.9, "face.eyes_too_near refused", "face.eyes_too_near refused"},
           Row{&M::yaw, 21, "face.turned_aside", "face.turned_aside"},
           Row{&M::yaw, 41, "face.turned_aside refused", "face.turned_aside"},
           Row{&M::roll, 179, "face.tilted", "face.tilted"},
           Row{&M::dark, 59, "face.too_dark", "face.too_dark"},
           Row{&M::dark, 24, "face.too_dark refused", "face.too_dark"},
           Row{&M::bright, 241, "face.too_bright refused", "face.too_bright"},
           Row{&M::contrast, 5, "face.flat refused", "face.flat"},
           Row{&M::over_exposed, 0.16, "face.over_exposed", "face.over_exposed"},
           Row{&M::under_exposed, 0.81, "face.under_exposed refused", "face.under_exposed"},
           Row{&M::balance, 0.1, "face.uneven_light", "face.uneven_light"},
           Row{&M::eyes, 0.01, "face.eyes_closed", "face.eyes_closed"},
           Row{&M::mouth, 0.3, "face.mouth_open", "face.mouth_open"},
           Row{&M::sharpness, 60, "", ""},
           Row{&M::sharpness, 59, "face.blurred", "face.blurred"},
           Row{&M::sharpness, 19, "face.blurred refused", "face.blurred"},
           Row{&M::others, 1, "face.others", "face.others"},
           Row{&M::quarter_turns, 2, "face.picture_turned", "face.picture_turned"},
           Row{&M::certainty, 0.59, "face.doubtful", "face.doubtful"},
           Row{&M::sharpness, std::nan(""), "face.blurred refused", "face.blurred refused"},
       }) {
    auto measures = good();
    measures.*row.measure = row.value;
    CAPTURE(row.value, row.probe);
    CHECK(only_issue(measures) == row.probe);
    CHECK(only_issue(measures, FaceRole::reference) == row.reference);
  }
}

TEST_CASE("what refuses stands first, with its picture, value and both languages") {
  auto measures = good();
  measures.yaw = 25;
  measures.sharpness = 3;
  const auto issues = judge_quality(measures, FaceRole::probe);
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].id == "face.blurred");
  CHECK(issues[0].value == 3);
  CHECK(issues[0].picture == "probe");
  CHECK(issues[0].text.en.find("blurred") != std::string::npos);
  CHECK(issues[0].text.vi.find("nhòe") != std::string::npos);
  CHECK(is_refused(issues));
  CHECK_FALSE(is_refused({issues[1]}));
  const auto of_chip = judge_quality(measures, FaceRole::reference);
  CHECK(of_chip[0].text.en.find("cannot be taken again") != std::string::npos);
}
