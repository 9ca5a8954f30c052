#include "biometrics/face/embed_face.hpp"

#include <cstring>

#include "biometrics/face/show_to.hpp"
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

// The network's own numbers do not outlive this.
Result<> run_into(std::span<std::uint8_t> place, Network* network, Image chip) {
  if (network == nullptr) return fail(ErrorCode::internal, "face embedding", "network not loaded");
  const std::size_t sizes[] = {place.size() / sizeof(float)};
  CHIPID_TRY(auto outputs, show_to(*network, std::move(chip), sizes));
  std::memcpy(place.data(), outputs[0].data(), place.size());
  wipe(outputs[0].data(), place.size());
  return {};
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
    CHIPID_TRY(auto larger, cut(picture, points, five_points_150, dlib_side));
    CHIPID_CHECK(run_into(rest, networks.dlib_resnet.get(), std::move(larger)));
  }
  return numbers;
}

std::vector<float> floats_of(BytesView numbers) {
  std::vector<float> result(numbers.size() / sizeof(float));
  std::memcpy(result.data(), numbers.data(), result.size() * sizeof(float));
  return result;
}

}  // namespace chipid::biometrics
