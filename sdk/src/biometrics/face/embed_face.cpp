#include "biometrics/face/embed_face.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "biometrics/face/locate_face.hpp"
#include "biometrics/face/warp.hpp"

namespace chipid::biometrics {
namespace {

using imaging::Image;
using imaging::ImageView;

constexpr std::size_t chip_side = 112;
constexpr std::size_t dlib_side = 150;

Result<Image> cut(const ImageView& picture, const Landmarks& points, const FivePoints& goal, std::size_t side) {
  const auto to_picture = alignment(points, goal);
  if (!to_picture) return fail(ErrorCode::face_none, {}, "points fix no face");
  return warp(picture, *to_picture, side, side);
}

bool are_usable(const std::vector<std::vector<float>>& outputs, std::size_t size) {
  return outputs.size() == 1 && outputs[0].size() == size &&
         std::all_of(outputs[0].begin(), outputs[0].end(), [](float number) { return std::isfinite(number); });
}

// The network's own numbers do not outlive this.
Result<> run_into(std::span<std::uint8_t> place, Network* network, const Image& chip) {
  if (network == nullptr) return fail(ErrorCode::internal, "face embedding", "network not loaded");
  CHIPID_TRY(auto outputs, network->run(planes(chip)));
  const bool usable = are_usable(outputs, place.size() / sizeof(float));
  if (usable) std::memcpy(place.data(), outputs[0].data(), place.size());
  for (auto& output : outputs) wipe(output.data(), output.size() * sizeof(float));
  return usable ? Result<>{} : fail(ErrorCode::internal, "face embedding", "not the numbers there should be");
}

}  // namespace

Result<Image> aligned_chip(const ImageView& picture, const Landmarks& points) {
  return cut(picture, points, five_points_112, chip_side);
}

Result<SecretBytes> embed_face(FaceNetworks& networks, FaceScore score, const ImageView& picture,
                               const Landmarks& points, const Image& chip) {
  SecretBytes numbers(template_size(score) * sizeof(float));
  auto rest = numbers.mutable_view();
  if (score != FaceScore::dlib) {
    CHIPID_CHECK(run_into(rest.first(mobilefacenet_size * sizeof(float)), networks.mobilefacenet.get(), chip));
    rest = rest.subspan(mobilefacenet_size * sizeof(float));
  }
  if (score != FaceScore::mobilefacenet) {
    CHIPID_TRY(const auto larger, cut(picture, points, five_points_150, dlib_side));
    CHIPID_CHECK(run_into(rest, networks.dlib_resnet.get(), larger));
  }
  return numbers;
}

std::vector<float> floats_of(BytesView numbers) {
  std::vector<float> result(numbers.size() / sizeof(float));
  std::memcpy(result.data(), numbers.data(), result.size() * sizeof(float));
  return result;
}

}  // namespace chipid::biometrics
