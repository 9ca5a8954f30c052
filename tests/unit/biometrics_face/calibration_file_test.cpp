#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "biometrics/face/calibration.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using nlohmann::json;

namespace {

FaceCalibration sample() {
  FaceCalibration calibration;
  calibration.name = "faces 2026-11-28";
  calibration.day = "2026-11-28";
  calibration.model_sha256 = std::string(64, 'a');
  calibration.score = FaceScore::fused;
  calibration.match_from = 0.71;
  calibration.no_match_below = 0.42;
  calibration.chosen_for = 1e-3;
  calibration.people = 80;
  calibration.pictures = 400;
  calibration.skipped = 3;
  calibration.genuine_pairs = 800;
  calibration.impostor_pairs = 50'000;
  calibration.impostor_pairs_all = 79'000;
  calibration.at_match_from = {0.71, {0.001, 0.0002, 0.003}, {0.01, 0, 0.05}};
  calibration.at_no_match_below = {0.42, {0.01, 0.005, 0.02}, {0, 0, 0.04}};
  calibration.equal_error = {0.004, 0.001, 0.03};
  calibration.goals = {{1e-2, calibration.at_no_match_below, 25}, {1e-4, std::nullopt, 246}};
  return calibration;
}

std::string detail_of(const json& file) {
  const auto parsed = parse_face_calibration(file.dump());
  REQUIRE_FALSE(parsed);
  CHECK(parsed.error().code == ErrorCode::usage_bad_value);
  return parsed.error().detail;
}

}  // namespace

TEST_CASE("a calibration written is the one read") {
  const auto text = to_json(sample());
  const auto read = test::ok(parse_face_calibration(text));
  CHECK(to_json(read) == text);
  CHECK(read.score == FaceScore::fused);
  CHECK(read.match_from == 0.71);
  CHECK(read.goals[1].people_needed == 246);
  CHECK_FALSE(read.goals[1].point);
}

TEST_CASE("no member of a calibration may be missing, strange or of another kind") {
  const auto good = json::parse(to_json(sample()));
  for (const auto& [name, value] : good.items()) {
    auto file = good;
    file.erase(name);
    CAPTURE(name);
    CHECK_FALSE(detail_of(file).empty());
    file[name] = json::array({true});
    CHECK_FALSE(detail_of(file).empty());
  }
  auto file = good;
  file["extra"] = 1;
  CHECK(detail_of(file).find("too many") != std::string::npos);
  file = good;
  file["equal_error"]["extra"] = 1;
  CHECK(detail_of(file).find("too many") != std::string::npos);
}

TEST_CASE("bounds of a calibration") {
  const auto broken = [](const char* pointer, const json& value) {
    auto file = json::parse(to_json(sample()));
    file[json::json_pointer(pointer)] = value;
    CAPTURE(pointer);
    CHECK_FALSE(detail_of(file).empty());
  };
  broken("/match_from", 0.41);
  broken("/match_from", 1.7);
  broken("/match_from", 0.7);  // the rates are those of 0.71
  broken("/at_no_match_below/threshold", 0.5);
  broken("/no_match_below", -3.1);
  broken("/score", "cosine");
  broken("/score", "mobilefacenet2");
  broken("/model_sha256", std::string(64, 'A'));
  broken("/model_sha256", "");
  broken("/name", "");
  broken("/name", std::string(201, 'x'));
  broken("/people", 1);
  broken("/people", -4);
  broken("/people", 2.5);
  broken("/genuine_pairs", 0);
  broken("/impostor_pairs", 0);
  broken("/equal_error/rate", 0.5);
  broken("/at_match_from/false_match/low", -0.1);
  broken("/at_match_from/false_match/high", 1.1);
  broken("/goals/0/false_match_rate", 0);
  broken("/format", "chipid-face-calibration-2");
}

TEST_CASE("a calibration by which anybody matched is refused") {
  auto loose = sample();
  loose.match_from = loose.at_match_from.threshold = 0.29;
  loose.no_match_below = loose.at_no_match_below.threshold = 0.1;
  CHECK_FALSE(parse_face_calibration(to_json(loose)));
  loose.match_from = loose.at_match_from.threshold = 0.3;
  CHECK(parse_face_calibration(to_json(loose)));
}

TEST_CASE("bands through which more strangers pass than they were chosen for are refused") {
  auto calibration = sample();
  CHECK(parse_face_calibration(to_json(calibration)));
  calibration.at_match_from.false_match = {0.0011, 0.0002, 0.003};
  CHECK(detail_of(json::parse(to_json(calibration))).find("chosen_for") != std::string::npos);
  calibration.chosen_for.reset();
  CHECK(parse_face_calibration(to_json(calibration)));
}

TEST_CASE("what is no calibration at all") {
  for (const char* text : {"", "[]", "null", "{", "{}", "{\"format\":1}", "[[[[[[[[[[[[1]]]]]]]]]]]]", "\xff"}) {
    CHECK(test::error_of(parse_face_calibration(text)) == "usage.bad_value");
  }
  auto twice = to_json(sample());
  twice.insert(1, "\"match_from\": 0.1,");
  CHECK(test::error_of(parse_face_calibration(twice)) == "usage.bad_value");
  CHECK(test::error_of(parse_face_calibration(to_json(sample()) + std::string(1, '\0') + "{}")) == "usage.bad_value");
  CHECK(test::error_of(parse_face_calibration("\xEF\xBB\xBF" + to_json(sample()))) == "usage.bad_value");
  CHECK(test::error_of(parse_face_calibration(to_json(sample()) + std::string(70'000, ' '))) == "usage.bad_value");
}

TEST_CASE("a calibration file on disk") {
  const auto file = std::filesystem::temp_directory_path() / ("chipid-calibration-" + std::to_string(getpid()));
  std::ofstream(file) << to_json(sample());
  CHECK(test::ok(biometrics::load_calibration(file)).people == 80);
  std::ofstream(file) << "{}";
  CHECK(biometrics::load_calibration(file).error().where == file.string());
  std::filesystem::remove(file);
  CHECK(test::error_of(biometrics::load_calibration(file)) == "usage.file");
}
