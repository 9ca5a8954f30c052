#include "biometrics/face/warp.hpp"
#include "face_pictures.hpp"
#include "imaging/decode_picture.hpp"
#include "imaging/encode_png.hpp"
#include "imaging/to_rgb.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::test;
using enum MatchDecision;

namespace {

/// A real matcher and the template of the astronaut.
struct Bench {
  std::unique_ptr<FaceMatcher> matcher = real_matcher();
  std::optional<imaging::Image> picture = astronaut();
  FaceTemplate reference = {};

  Bench() {
    if (ready()) reference = ok(matcher->enrol(pixels_of(*picture), FaceRole::reference));
  }
  [[nodiscard]] bool ready() const { return matcher && picture; }
  [[nodiscard]] MatchResult match(const imaging::Image& probe) const {
    return matcher->compare(reference, ok(matcher->enrol(pixels_of(probe), FaceRole::probe)));
  }
  [[nodiscard]] std::string trouble_of(const imaging::Image& probe) const {
    return error_of(matcher->enrol(pixels_of(probe), FaceRole::probe));
  }
};

bool has(const MatchResult& result, std::string_view id) {
  return std::any_of(result.quality.begin(), result.quality.end(), [&](auto& issue) { return issue.id == id; });
}

imaging::Image plain(std::size_t width, std::size_t height, std::uint8_t gray = 128) {
  return {Bytes(width * height * 3, gray), width, height, imaging::PixelFormat::rgb8};
}

// What is left of a face after its pixels were thrown away, the edges of the pixels smoothed.
imaging::Image blurred(const imaging::Image& sharp) {
  return turned(turned(turned(turned(sharp, 0, 0.25), 0, 4), 0, 0.4), 0, 2.5);
}

// Two eyes, a mouth and a round outline, as a child draws them.
imaging::Image drawing() {
  auto image = plain(400, 400, 255);
  const auto ring = [&](double cx, double cy, double radius, double width, auto&& wanted) {
    for (std::size_t y = 0; y < 400; ++y) {
      for (std::size_t x = 0; x < 400; ++x) {
        const double off = biometrics::distance({double(x), double(y)}, {cx, cy}) - radius;
        if (std::abs(off) < width && wanted(double(y)))
          std::fill_n(image.pixels.begin() + std::ptrdiff_t((y * 400 + x) * 3), 3, 0);
      }
    }
  };
  const auto always = [](double) { return true; };
  ring(200, 200, 120, 3, always);
  ring(160, 170, 5, 5, always);
  ring(240, 170, 5, 5, always);
  ring(200, 200, 60, 3, [](double y) { return y > 230; });
  return image;
}

}  // namespace

TEST_CASE("a face is the same when larger, smaller, tilted or compressed") {
  const Bench bench;
  if (!bench.ready()) return;
  CHECK(bench.match(*bench.picture).score.value() > 0.999);
  for (const double scale : {0.6, 0.8, 1.5, 2.0, 4.0}) {
    CAPTURE(scale);
    CHECK(bench.match(turned(*bench.picture, 0, scale)).score.value() > 0.85);
  }
  for (const double degrees : {-30.0, -15.0, 15.0, 30.0}) {
    CAPTURE(degrees);
    const auto result = bench.match(turned(*bench.picture, degrees, 1));
    CHECK(result.score.value() > 0.85);
    CHECK_FALSE(has(result, "face.picture_turned"));
  }
  for (const int quality : {20, 50, 90}) {
    CAPTURE(quality);
    const auto probe = ok(bench.matcher->enrol(jpeg(*bench.picture, quality), FaceRole::probe));
    const auto result = bench.matcher->compare(bench.reference, probe);
    CHECK(result.score.value() > 0.8);
    CHECK(result.decision == match);
  }
}

TEST_CASE("a picture that lies or stands on its head is turned, and that is told") {
  const Bench bench;
  if (!bench.ready()) return;
  for (const unsigned quarters : {1U, 2U, 3U}) {
    CAPTURE(quarters);
    const auto result = bench.match(biometrics::quarter_turns(bench.picture->view(), quarters));
    CHECK(result.decision == match);
    CHECK(result.score.value() > 0.85);
    CHECK((has(result, "face.picture_turned") || has(result, "face.tilted")));
  }
}

TEST_CASE("a probe upside down is turned and matches as it does upright") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto file = [](const char* name) {
    return imaging::to_rgb(ok(imaging::decode_picture(read_bytes(own_vector(std::string("face/") + name)))));
  };
  const auto portrait = file("portrait.jpg");
  const auto reference = ok(bench.matcher->enrol(pixels_of(portrait), FaceRole::reference));
  for (const auto& probe : {portrait, file("probe.jpg")}) {
    for (const double degrees : {-30.0, -15.0, 0.0, 15.0, 30.0}) {
      CAPTURE(probe.width, degrees);
      const auto tilted = degrees == 0 ? probe : turned(probe, degrees, 1);
      const auto result_of = [&](const imaging::Image& picture) {
        return bench.matcher->compare(reference, ok(bench.matcher->enrol(pixels_of(picture), FaceRole::probe)));
      };
      const auto upright = result_of(tilted);
      CHECK(upright.decision == match);
      CHECK_FALSE(has(upright, "face.picture_turned"));
      // Black corners of a tilted picture may pass for a second face: that is refused, not compared.
      const auto on_its_head = biometrics::quarter_turns(tilted.view(), 2);
      if (degrees != 0 && bench.trouble_of(on_its_head) == "face.several") continue;
      const auto upside_down = result_of(on_its_head);
      CHECK(upside_down.decision == match);
      CHECK(has(upside_down, "face.picture_turned"));
      CHECK(std::abs(upside_down.score.value() - upright.score.value()) < 0.02);
    }
    const auto said_wrongly = jpeg(probe, 95, 3);
    const auto result = bench.matcher->compare(reference, ok(bench.matcher->enrol(said_wrongly, FaceRole::probe)));
    CHECK(result.decision == match);
    CHECK(has(result, "face.picture_turned"));
  }
}

TEST_CASE("what Exif says of the orientation is done") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto file = jpeg(biometrics::quarter_turns(bench.picture->view(), 2), 95, 3);
  const auto result = bench.matcher->compare(bench.reference, ok(bench.matcher->enrol(file, FaceRole::probe)));
  CHECK(result.decision == match);
  CHECK_FALSE(has(result, "face.picture_turned"));
}

TEST_CASE("of two faces side by side none is meant, of a large and a small one the large") {
  const Bench bench;
  if (!bench.ready()) return;
  CHECK(bench.trouble_of(side_by_side(*bench.picture, *bench.picture)) == "face.several");
  auto small = plain(512, 512);
  const auto half = turned(*bench.picture, 0, 0.55);
  for (std::size_t y = 0; y < half.height; ++y) {
    const auto row = half.view().row(y);
    std::copy(row.begin(), row.end(), small.pixels.begin() + std::ptrdiff_t(y * 512 * 3));
  }
  const auto result = bench.match(side_by_side(*bench.picture, small));
  CHECK(result.decision == match);
  CHECK(has(result, "face.others"));
}

TEST_CASE("no face is no face") {
  const Bench bench;
  if (!bench.ready()) return;
  CHECK(bench.trouble_of(plain(400, 300)) == "face.none");
  CHECK(bench.trouble_of(plain(1, 1)) == "face.none");
  CHECK(bench.trouble_of(plain(1, 3000)) == "face.none");
  CHECK(bench.trouble_of(plain(3000, 1)) == "face.none");
}

TEST_CASE("a drawing is no face, or is told to be doubtful and matches nobody") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto face = bench.matcher->enrol(pixels_of(drawing()), FaceRole::probe);
  if (!face) {
    CHECK(face.error().code == ErrorCode::face_none);
    return;
  }
  const auto result = bench.matcher->compare(bench.reference, *face);
  CHECK(result.decision != match);
  CHECK_FALSE(result.quality.empty());
}

TEST_CASE("a face of too few pixels, blurred or in the dark is refused with its sentence") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto refused = [&](const imaging::Image& probe, std::string_view id) {
    CAPTURE(id);
    const auto result = bench.match(probe);
    CHECK(result.decision == unavailable);
    REQUIRE(result.trouble);
    CHECK(result.trouble->code == ErrorCode::face_unfit);
    CHECK(result.trouble->where == "probe");
    CHECK_FALSE(result.score);
    CHECK(has(result, id));
    CHECK(result.quality.front().refused);
  };
  auto far = plain(512, 512);
  const auto quarter = turned(*bench.picture, 0, 0.4);
  for (std::size_t y = 0; y < quarter.height; ++y) {
    const auto row = quarter.view().row(y);
    std::copy(row.begin(), row.end(), far.pixels.begin() + std::ptrdiff_t((y + 100) * 512 + 100) * 3);
  }
  refused(far, "face.eyes_too_near");
  refused(blurred(*bench.picture), "face.blurred");
  auto dark = *bench.picture;
  for (auto& value : dark.pixels) value = static_cast<std::uint8_t>(value / 9);
  refused(dark, "face.too_dark");
}

TEST_CASE("the same blurred face is taken as a chip's portrait") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto portrait = ok(bench.matcher->enrol(pixels_of(blurred(*bench.picture)), FaceRole::reference));
  CHECK(portrait.fit());
  CHECK_FALSE(portrait.quality().empty());
}

TEST_CASE("files of all kinds through the decoder, and their errors") {
  const auto matcher = real_matcher();
  const auto picture = astronaut();
  if (!matcher || !picture) return;
  const auto good = jpeg(*picture, 90);
  const auto of = [&](BytesView probe) {
    const auto result = match_faces(*matcher, good, probe);
    CHECK((result.decision == match) == !result.trouble);
    CHECK(result.model == "mobilefacenet");
    CHECK(result.model_sha256.size() == 64);
    if (!result.trouble) return std::string();
    CHECK(result.trouble->where.find("probe") == 0);
    return std::string(error_id(result.trouble->code));
  };
  CHECK(of(good).empty());
  CHECK(of(ok(imaging::encode_png(picture->view()))).empty());
  CHECK(of(BytesView(good).first(good.size() / 2)) == "picture.unreadable");
  CHECK(of(BytesView(good).first(10)) == "picture.unreadable");
  CHECK(of({}) == "picture.unknown_format");
  CHECK(of(jpeg(plain(1, 1), 90)) == "face.none");
  CHECK(of(jpeg(plain(9000, 9000), 50)) == "picture.over_limit");
  const auto result = match_faces(*matcher, BytesView(good).first(9), good);
  REQUIRE(result.trouble);
  CHECK(result.trouble->where.find("reference") == 0);
  CHECK(result.decision == unavailable);
}

TEST_CASE("a picture of 20,000 by 20,000 pixels is refused at once") {
  const auto matcher = real_matcher();
  if (!matcher) return;
  auto file = jpeg(plain(16, 16), 50);
  // SOF0: FF C0, length, precision, height, width.
  const Bytes start{0xFF, 0xC0};
  const auto frame = std::search(file.begin(), file.end(), start.begin(), start.end());
  REQUIRE(frame != file.end());
  const Bytes side{0x4E, 0x20, 0x4E, 0x20};
  std::copy(side.begin(), side.end(), frame + 5);
  CHECK(error_of(matcher->enrol(file, FaceRole::probe)) == "picture.over_limit");
}

TEST_CASE("pixels whose sizes do not fit together are refused") {
  const auto matcher = real_matcher();
  if (!matcher) return;
  const Bytes bytes(300);
  CHECK(error_of(matcher->enrol(FacePixels{bytes, 10, 10, 30}, FaceRole::probe)) == "face.none");
  CHECK(error_of(matcher->enrol(FacePixels{bytes, 10, 11, 30}, FaceRole::probe)) == "usage.bad_value");
  CHECK(error_of(matcher->enrol(FacePixels{bytes, 10, 10, 29}, FaceRole::probe)) == "usage.bad_value");
  CHECK(error_of(matcher->enrol(FacePixels{bytes, 0, 10, 30}, FaceRole::probe)) == "usage.bad_value");
  CHECK(error_of(matcher->enrol(FacePixels{}, FaceRole::probe)) == "usage.bad_value");
}

TEST_CASE("templates of other models, and empty ones, are not compared") {
  const Bench bench;
  if (!bench.ready()) return;
  const auto fused = real_matcher(FaceScore::fused);
  const auto other = ok(fused->enrol(pixels_of(*bench.picture), FaceRole::probe));
  const auto result = bench.matcher->compare(bench.reference, other);
  CHECK(result.decision == unavailable);
  CHECK(error_id(result.trouble->code) == "usage.bad_value");
  CHECK(bench.matcher->compare(bench.reference, {}).decision == unavailable);
  CHECK(bench.matcher->compare({}, bench.reference).trouble->where == "reference");
}

TEST_CASE("the second opinion, alone and together, decides nothing without a calibration") {
  const auto picture = astronaut();
  for (const auto score : {FaceScore::dlib, FaceScore::fused}) {
    const auto matcher = real_matcher(score);
    if (!matcher || !picture) return;
    const auto face = ok(matcher->enrol(pixels_of(*picture), FaceRole::probe));
    const auto result = matcher->compare(face, face);
    CHECK(result.score.value() > (score == FaceScore::dlib ? 0.599 : 1.599));
    CHECK(result.decision == inconclusive);
  }
}
