#include <algorithm>
#include <cmath>
#include <cstring>

#include "face_pictures.hpp"

// What TensorFlow.js and face-api compute of the same pictures (test-vectors/face/README.md).
namespace chipid::test {
namespace {

struct Golden {
  std::string name;
  std::size_t side;
  std::vector<std::string> outputs;
  std::size_t left, top;  // of the cut-out of the photograph
  std::unique_ptr<biometrics::Network>& network;
};

std::vector<Golden> golden(biometrics::FaceNetworks& networks) {
  return {{"blazeface", 256, {"scores", "boxes"}, 96, 0, networks.detector},
          {"landmarks68", 112, {"landmarks"}, 168, 56, networks.landmarks},
          {"mobilefacenet", 112, {"embedding"}, 168, 56, networks.mobilefacenet},
          {"dlib_resnet", 150, {"embedding"}, 150, 40, networks.dlib_resnet}};
}

// 32-bit floats, little end first.
std::vector<float> read_numbers(const std::string& name) {
  const auto bytes = read_bytes(own_vector("face/" + name + ".f32"));
  std::vector<float> numbers(bytes.size() / sizeof(float));
  std::memcpy(numbers.data(), bytes.data(), bytes.size());
  return numbers;
}

float largest(const std::vector<float>& numbers) {
  return std::abs(
      *std::max_element(numbers.begin(), numbers.end(), [](float a, float b) { return std::abs(a) < std::abs(b); }));
}

// Rounding differs by some millionths of the largest number; the farthest apart decides.
void check_equal(const std::vector<float>& found, const std::vector<float>& expected) {
  REQUIRE(found.size() == expected.size());
  auto apart = expected;
  std::transform(found.begin(), found.end(), apart.begin(), apart.begin(), std::minus<>());
  CHECK(largest(apart) <= 2e-5F * largest(expected));
}

void check_golden(const Golden& golden, const std::string& picture, const Planes& input) {
  const auto found = ok(golden.network->run(input));
  REQUIRE(found.size() == golden.outputs.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto name = golden.name + "." + picture + "." + golden.outputs[i];
    INFO(name);
    check_equal(found[i], read_numbers(name));
  }
}

double dot(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

double cosine(const std::vector<float>& a, const std::vector<float>& b) {
  return dot(a, b) / std::sqrt(dot(a, a) * dot(b, b));
}

TEST_CASE("networks give the numbers of their authors' programs for a pattern") {
  const auto folder = models_folder();
  if (!folder) return;
  auto networks = open_all(*folder);
  for (const auto& one : golden(networks)) check_golden(one, "pattern", pattern(one.side));
}

TEST_CASE("networks give the numbers of their authors' programs for a photograph") {
  const auto folder = models_folder();
  const auto photograph = shared_vector("faces/astronaut.png");
  if (!folder || !photograph) return;
  auto networks = open_all(*folder);
  for (const auto& one : golden(networks))
    check_golden(one, "astronaut", cut_out(*photograph, one.left, one.top, one.side));
}

TEST_CASE("a network gives the same numbers the second time") {
  const auto folder = models_folder();
  if (!folder) return;
  auto networks = open_all(*folder);
  for (const auto& one : golden(networks))
    CHECK(ok(one.network->run(pattern(one.side))) == ok(one.network->run(pattern(one.side))));
}

// The network as its package stores it takes everything for one and the same face.
TEST_CASE("MobileFaceNet tells a face from a pattern and knows the face a pixel farther") {
  const auto folder = models_folder();
  const auto photograph = shared_vector("faces/astronaut.png");
  if (!folder || !photograph) return;
  auto networks = open_all(*folder);
  const auto embedding = [&](const Planes& chip) { return ok(networks.mobilefacenet->run(chip)).at(0); };
  const auto face = embedding(cut_out(*photograph, 168, 56, 112));
  CHECK(cosine(face, embedding(pattern(112))) < 0.4);
  CHECK(cosine(face, embedding(cut_out(*photograph, 169, 57, 112))) > 0.9);
}

}  // namespace
}  // namespace chipid::test
