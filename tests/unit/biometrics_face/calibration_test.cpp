#include "biometrics/face/calibration.hpp"

#include <unistd.h>

#include <fstream>

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::biometrics;
namespace fs = std::filesystem;

namespace {

/// Sees in a file "p 12" person 12; "none" holds no face, "unfit" a bad one, "broken" breaks the matcher.
class FakeMatcher : public FaceMatcher {
 public:
  explicit FakeMatcher(FaceScore score = FaceScore::mobilefacenet) {
    model_.score = score;
    model_.sha256 = std::string(64, 'c');
  }

  const FaceModel& model() const noexcept override { return model_; }
  Result<FaceTemplate> enrol(BytesView file, FaceRole) override {
    const std::string text(file.begin(), file.end());
    if (text == "none") return fail(ErrorCode::face_none);
    if (text == "broken") return fail(ErrorCode::internal);
    return FaceTemplate(model_.sha256, text == "unfit" ? SecretBytes() : SecretBytes(text), {});
  }
  Result<FaceTemplate> enrol(const FacePixels&, FaceRole) override { return fail(ErrorCode::internal); }
  MatchResult compare(const FaceTemplate& a, const FaceTemplate& b) const override {
    const bool same = std::equal(a.numbers().begin(), a.numbers().end(), b.numbers().begin(), b.numbers().end());
    return {.score = same ? 0.55 : 0.35};
  }

 private:
  FaceModel model_;
};

/// A folder of labelled pictures.
class Faces {
 public:
  Faces() { fs::create_directories(root_); }
  ~Faces() { fs::remove_all(root_); }
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;

  void add(const std::string& person, const std::string& name, const std::string& content) {
    fs::create_directories(root_ / person);
    std::ofstream(root_ / person / name) << content;
  }
  void add_people(int from, int to, int pictures = 2) {
    for (int i = from; i < to; ++i) {
      for (int k = 0; k < pictures; ++k) {
        add("person" + std::to_string(i), std::to_string(k) + ".jpg", "p " + std::to_string(i));
      }
    }
  }
  const fs::path& root() const { return root_; }

 private:
  fs::path root_ = fs::temp_directory_path() / ("chipid-faces-" + std::to_string(getpid()));
};

}  // namespace

TEST_CASE("a calibration of people enough for the rate wanted") {
  Faces faces;
  faces.add_people(0, 30);
  FakeMatcher matcher;
  const auto result = test::ok(calibrate_faces(matcher, faces.root() / "", {.false_match_rate = 1e-2}));
  CHECK(result.people == 30);
  CHECK(result.pictures == 60);
  CHECK(result.genuine_pairs == 30);
  CHECK(result.impostor_pairs == 60 * 58 / 2);
  CHECK(result.impostor_pairs_all == 60 * 58 / 2);
  CHECK(result.chosen_for == 1e-2);
  CHECK(result.match_from > 0.35);
  CHECK(result.match_from < 0.36);
  CHECK(result.no_match_below <= result.match_from);
  CHECK(result.name.find("chipid-faces-") == 0);
  CHECK(result.name.find(result.day) != std::string::npos);
  CHECK(test::ok(parse_face_calibration(to_json(result))).match_from == result.match_from);
}

TEST_CASE("too few people for the rate wanted leave the bands as they are, and say how many are needed") {
  Faces faces;
  faces.add_people(0, 4);
  FakeMatcher matcher;
  const auto result = test::ok(calibrate_faces(matcher, faces.root()));
  CHECK_FALSE(result.chosen_for);
  CHECK(result.match_from == face_match_from);
  CHECK(result.no_match_below == face_no_match_below);
  CHECK(result.at_match_from.false_non_match.rate == 1);  // 0.55 is below 0.60
  CHECK(result.at_no_match_below.false_non_match.rate == 0);
  for (const auto& goal : result.goals) CHECK_FALSE(goal.point);
  CHECK(result.goals[1].people_needed == 78);
  FakeMatcher fused(FaceScore::fused);
  const auto refused = calibrate_faces(fused, faces.root());
  CHECK(test::error_of(refused) == "match.calibration");
  CHECK(refused.error().detail.find("78") != std::string::npos);
}

TEST_CASE("pictures without a usable face are passed over and counted") {
  Faces faces;
  faces.add_people(0, 3);
  faces.add("person0", "x.jpg", "none");
  faces.add("person1", "x.png", "unfit");
  faces.add("person1", "notes.txt", "broken");
  faces.add("empty", "notes.txt", "broken");
  FakeMatcher matcher;
  const auto result = test::ok(calibrate_faces(matcher, faces.root()));
  CHECK(result.people == 3);
  CHECK(result.pictures == 6);
  CHECK(result.skipped == 2);
}

TEST_CASE("a calibration wants two people with two pictures") {
  Faces faces;
  FakeMatcher matcher;
  CHECK(test::error_of(calibrate_faces(matcher, faces.root())) == "match.calibration");
  faces.add_people(0, 1);
  CHECK(test::error_of(calibrate_faces(matcher, faces.root())) == "match.calibration");
  faces.add_people(1, 5, 1);
  CHECK(test::error_of(calibrate_faces(matcher, faces.root())) == "match.calibration");
  faces.add_people(1, 2);
  CHECK(calibrate_faces(matcher, faces.root()));
  CHECK(test::error_of(calibrate_faces(matcher, faces.root() / "absent")) == "usage.file");
}

TEST_CASE("a matcher that breaks ends a calibration, and so does who watches it") {
  Faces faces;
  faces.add_people(0, 3);
  FakeMatcher matcher;
  FaceCalibrationOptions options{.progress = [](std::size_t done, std::size_t) { return done < 2; }};
  CHECK(test::error_of(calibrate_faces(matcher, faces.root(), options)) == "session.cancelled");
  faces.add("person0", "x.jpg", "broken");
  CHECK(test::error_of(calibrate_faces(matcher, faces.root())) == "internal.error");
}

TEST_CASE("rates that are none are refused") {
  Faces faces;
  faces.add_people(0, 3);
  FakeMatcher matcher;
  for (const double rate : {0.0, -1.0, 1.0, 1e-7, std::nan("")}) {
    CHECK(test::error_of(calibrate_faces(matcher, faces.root(), {.false_match_rate = rate})) == "usage.bad_value");
  }
}

TEST_CASE("above the limit the same pairs are drawn every time") {
  std::vector<std::uint32_t> people;
  for (std::uint32_t i = 0; i < 300; ++i) people.push_back(i / 3);
  const auto score = [](std::size_t a, std::size_t b) { return std::optional(double(a * 1000 + b) / 1e6); };
  const auto first = compare_all(people, 5000, score);
  CHECK(first.impostor_pairs_all == 300 * 297 / 2);
  const auto genuine = std::count_if(first.pairs.begin(), first.pairs.end(), [](auto& p) { return p.is_genuine(); });
  CHECK(genuine == 300);
  const auto impostors = static_cast<double>(first.pairs.size()) - 300;
  CHECK(impostors > 4500);
  CHECK(impostors < 5500);
  const auto second = compare_all(people, 5000, score);
  REQUIRE(second.pairs.size() == first.pairs.size());
  CHECK(std::equal(first.pairs.begin(), first.pairs.end(), second.pairs.begin(),
                   [](auto& a, auto& b) { return a.score == b.score; }));
}

TEST_CASE("links in a folder of pictures are not followed") {
  Faces faces;
  faces.add_people(0, 2);
  fs::create_directory_symlink(faces.root() / "person0", faces.root() / "linked");
  fs::create_symlink("0.jpg", faces.root() / "person1" / "linked.jpg");
  CHECK(test::ok(labelled_pictures(faces.root())).size() == 4);
}

TEST_CASE("no match begins where strangers match ten times as often") {
  std::vector<PairScore> pairs;
  for (std::uint32_t a = 0; a < 25; ++a) {
    pairs.push_back({a, a, 0.9F});
    for (std::uint32_t b = 0; b < a; ++b) pairs.push_back({a, b, static_cast<float>(pairs.size()) / 1000});
  }
  const PairStatistics statistics(pairs, 25);
  const auto bands = test::ok(choose_bands(statistics, FaceScore::fused, 1e-2));
  // Of 300 pairs 3 may match, then 30.
  CHECK(bands.at_match_from.false_match.rate == 0.01);
  CHECK(bands.at_no_match_below.false_match.rate == 0.1);
  CHECK(bands.no_match_below < bands.match_from);
}

TEST_CASE("strangers who are never alike do not make a matcher that takes anybody") {
  std::vector<PairScore> pairs;
  for (std::uint32_t a = 0; a < 25; ++a) {
    pairs.push_back({a, a, 0.9F});
    for (std::uint32_t b = 0; b < a; ++b) pairs.push_back({a, b, -0.5F});
  }
  const auto bands = test::ok(choose_bands(PairStatistics(pairs, 25), FaceScore::mobilefacenet, 1e-2));
  CHECK(bands.match_from == least_match_from(FaceScore::mobilefacenet));
}
