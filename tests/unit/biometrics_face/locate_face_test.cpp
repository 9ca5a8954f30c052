#include "biometrics/face/locate_face.hpp"

#include <limits>

#include "biometrics/face/embed_face.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

namespace {

using Outputs = std::vector<std::vector<float>>;

/// Gives what it is told, one after the other, the last one for ever; keeps count.
class FakeNetwork : public Network {
 public:
  explicit FakeNetwork(std::vector<Outputs> answers) : answers_(std::move(answers)) {}
  Result<Outputs> run(std::span<const float> input) override {
    inputs.emplace_back(input.begin(), input.end());
    const auto& answer = answers_[std::min(inputs.size(), answers_.size()) - 1];
    if (answer.empty()) return fail(ErrorCode::internal, "fake");
    return answer;
  }
  std::vector<std::vector<float>> inputs = {};

 private:
  std::vector<Outputs> answers_;
};

Outputs no_face() {
  return {std::vector<float>(896), std::vector<float>(896 * 16)};
}

// A box 64 wide in the middle of the detector's square, eyes 32 apart.
Outputs middle_face(float score = 0.9F) {
  auto outputs = no_face();
  const std::size_t anchor = 2 * (7 * 16 + 7);  // at (120, 120)
  outputs[0][anchor] = score;
  const float numbers[] = {8, 8, 64, 64, -8, -4, 24, -4, 8, 8, 8, 24, -30, 0, 40, 0};
  std::copy(std::begin(numbers), std::end(numbers), outputs[1].begin() + std::ptrdiff_t(anchor * 16));
  return outputs;
}

// A face whose eyes are `apart` of the square's side from each other.
Outputs face_points(float apart) {
  std::vector<float> numbers(136, 0.5F);
  for (std::size_t i = 36; i < 48; ++i) {
    numbers[2 * i] = 0.5F + (i < 42 ? -apart : apart) / 2;
    numbers[2 * i + 1] = 0.35F;
  }
  // Jaw, chin and brow: the second pass cuts out the same square.
  numbers[0] = 0.1F;
  numbers[2 * 16] = 0.9F;
  numbers[2 * 8 + 1] = 0.9F;
  numbers[2 * 19 + 1] = 0.1F;
  numbers[2 * 30 + 1] = 0.55F;
  numbers[2 * 48] = 0.4F;
  numbers[2 * 54] = 0.6F;
  numbers[2 * 48 + 1] = numbers[2 * 54 + 1] = 0.75F;
  return {numbers};
}

imaging::Image gray(std::size_t width, std::size_t height) {
  return {Bytes(width * height * 3, 90), width, height, imaging::PixelFormat::rgb8};
}

}  // namespace

TEST_CASE("a box of the detector comes back in the picture's pixels") {
  FakeNetwork detector({middle_face()});
  const auto picture = gray(512, 256);
  const auto faces = test::ok(detect_faces(detector, picture.view()));
  REQUIRE(faces.size() == 1);
  // Anchor (120, 120) and 8: the middle of the square is at 127.5, that of the picture at (255.5, 127.5); scale 2.
  CHECK_THAT(faces[0].from.x, WithinAbs(255.5 + 2 * (128 - 127.5 - 32), 1e-9));
  CHECK_THAT(faces[0].to.y, WithinAbs(127.5 + 2 * (128 - 127.5 + 32), 1e-9));
  CHECK_THAT(faces[0].points[1].x - faces[0].points[0].x, WithinAbs(64, 1e-9));
}

TEST_CASE("the detector sees the picture in planes of colours, with black bars") {
  FakeNetwork detector({middle_face()});
  auto picture = gray(256, 128);
  for (std::size_t i = 0; i < picture.pixels.size(); i += 3) picture.pixels[i] = 200;
  (void)detect_faces(detector, picture.view());
  const auto& input = detector.inputs.at(0);
  REQUIRE(input.size() == 3 * 256 * 256);
  CHECK(input[128 * 256 + 100] == 200);
  CHECK(input[65536 + 128 * 256 + 100] == 90);
  CHECK(input[100] == 0);
  CHECK(input[255 * 256] == 0);
}

TEST_CASE("a picture without a face is looked at with a border, and all ways up") {
  FakeNetwork detector({no_face()});
  FakeNetwork landmarks({face_points(0.4F)});
  CHECK(test::error_of(locate_face(detector, landmarks, gray(300, 200).view())) == "face.none");
  CHECK(detector.inputs.size() == 8);
  CHECK(landmarks.inputs.empty());
}

TEST_CASE("of a picture and the same upside down the one with the better face is taken") {
  const auto turns = [](float as_it_is, float turned) {
    FakeNetwork detector({middle_face(as_it_is), middle_face(turned)});
    FakeNetwork landmarks({face_points(0.43F)});
    const auto found = locate_face(detector, landmarks, gray(300, 200).view());
    return found ? static_cast<int>(found->circumstances.quarter_turns) : -1;
  };
  CHECK(turns(0.94F, 0.65F) == 0);
  CHECK(turns(0.65F, 0.94F) == 2);
  CHECK(turns(0.7F, 0.8F) == 2);
}

TEST_CASE("a face as good upside down is none") {
  FakeNetwork detector({middle_face(0.8F), middle_face(0.82F), no_face()});
  FakeNetwork landmarks({face_points(0.43F)});
  CHECK(test::error_of(locate_face(detector, landmarks, gray(300, 200).view())) == "face.none");
}

TEST_CASE("what seem to be several faces upside down do not hide the one that stands") {
  auto both = middle_face();
  both[0][0] = 0.8F;
  const float numbers[] = {10, 10, 60, 60, 0, 0, 20, 0};
  std::copy(std::begin(numbers), std::end(numbers), both[1].begin());
  FakeNetwork detector({middle_face(), both});
  FakeNetwork landmarks({face_points(0.43F)});
  CHECK(test::ok(locate_face(detector, landmarks, gray(256, 256).view())).circumstances.quarter_turns == 0);
}

TEST_CASE("a face found only after a turn is given in the turned picture") {
  FakeNetwork detector({no_face(), no_face(), no_face(), no_face(), middle_face(), no_face()});
  FakeNetwork landmarks({face_points(0.43F)});
  const auto found = test::ok(locate_face(detector, landmarks, gray(300, 200).view()));
  CHECK(found.circumstances.quarter_turns == 1);
  CHECK(found.turned.width == 200);
  CHECK(found.turned.height == 300);
}

TEST_CASE("points that do not lie on the detector's eyes are no face") {
  FakeNetwork detector({middle_face()});
  FakeNetwork landmarks({face_points(0.05F)});
  CHECK(test::error_of(locate_face(detector, landmarks, gray(256, 256).view())) == "face.none");
  FakeNetwork mirrored({face_points(-0.43F)});
  CHECK(test::error_of(locate_face(detector, mirrored, gray(256, 256).view())) == "face.none");
  FakeNetwork at_one_place({Outputs{std::vector<float>(136, 0.5F)}});
  CHECK(test::error_of(locate_face(detector, at_one_place, gray(256, 256).view())) == "face.none");
}

TEST_CASE("several faces end the search at once") {
  auto both = middle_face();
  both[0][0] = 0.8F;
  const float numbers[] = {10, 10, 60, 60, 0, 0, 20, 0};
  std::copy(std::begin(numbers), std::end(numbers), both[1].begin());
  FakeNetwork detector({both});
  FakeNetwork landmarks({face_points(0.43F)});
  CHECK(test::error_of(locate_face(detector, landmarks, gray(256, 256).view())) == "face.several");
  CHECK(detector.inputs.size() == 1);
}

TEST_CASE("a network that fails or gives nonsense is an internal error, never a face") {
  const auto picture = gray(256, 256);
  FakeNetwork good({middle_face()});
  FakeNetwork points({face_points(0.43F)});
  auto infinite = middle_face();
  infinite[1][5] = std::numeric_limits<float>::infinity();
  for (const auto& answer : {Outputs{}, Outputs{{}}, Outputs{{}, {}}, Outputs{{1, 2, 3}}, infinite}) {
    FakeNetwork bad({answer});
    CHECK(test::error_of(locate_face(bad, points, picture.view())) == "internal.error");
    CHECK(test::error_of(locate_face(good, bad, picture.view())) == "internal.error");
    FaceNetworks networks;
    networks.mobilefacenet = std::make_unique<FakeNetwork>(bad);
    CHECK(test::error_of(embed_face(networks, FaceScore::mobilefacenet, picture.view(), {}, gray(112, 112))) ==
          "internal.error");
  }
}

TEST_CASE("a template holds the numbers of its networks in order") {
  const auto picture = gray(256, 256);
  Landmarks points{};
  for (std::size_t i = 36; i < 48; ++i) points[i] = {i < 42 ? 100.0 : 140.0, 100};
  points[30] = {120, 120};
  points[48] = {105, 140};
  points[54] = {135, 140};
  FaceNetworks networks;
  networks.mobilefacenet = std::make_unique<FakeNetwork>(std::vector<Outputs>{{std::vector<float>(192, 1)}});
  networks.dlib_resnet = std::make_unique<FakeNetwork>(std::vector<Outputs>{{std::vector<float>(128, 2)}});
  const auto chip = test::ok(aligned_chip(picture.view(), points));
  CHECK(chip.width == 112);
  const auto fused = test::ok(embed_face(networks, FaceScore::fused, picture.view(), points, chip));
  const auto numbers = floats_of(fused.view());
  REQUIRE(numbers.size() == 320);
  CHECK(numbers[191] == 1);
  CHECK(numbers[192] == 2);
  CHECK(floats_of(test::ok(embed_face(networks, FaceScore::dlib, picture.view(), points, chip)).view()).size() == 128);
  networks.dlib_resnet.reset();
  CHECK(test::error_of(embed_face(networks, FaceScore::dlib, picture.view(), points, chip)) == "internal.error");
}
