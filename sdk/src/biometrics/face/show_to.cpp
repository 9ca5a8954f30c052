#include "biometrics/face/show_to.hpp"

#include <algorithm>
#include <chipid/secret.hpp>
#include <cmath>

namespace chipid::biometrics {
namespace {

using Outputs = std::vector<std::vector<float>>;

std::vector<float> planes(const imaging::Image& rgb) {
  const std::size_t area = rgb.width * rgb.height;
  std::vector<float> result(area * 3);
  for (std::size_t i = 0; i < area; ++i) {
    for (std::size_t plane = 0; plane < 3; ++plane) result[plane * area + i] = rgb.pixels[i * 3 + plane];
  }
  return result;
}

bool are_sound(const Outputs& outputs, std::span<const std::size_t> sizes) {
  const auto sound = [](const std::vector<float>& output, std::size_t size) {
    return output.size() == size &&
           std::all_of(output.begin(), output.end(), [](float number) { return std::isfinite(number); });
  };
  return std::equal(outputs.begin(), outputs.end(), sizes.begin(), sizes.end(), sound);
}

}  // namespace

Result<Outputs> show_to(Network& network, imaging::Image picture, std::span<const std::size_t> sizes) {
  auto input = planes(picture);
  auto outputs = network.run(input);
  wipe(input.data(), input.size() * sizeof(float));
  wipe(picture.pixels.data(), picture.pixels.size());
  if (outputs && !are_sound(*outputs, sizes))
    return fail(ErrorCode::internal, "face network", "not the numbers it gives");
  return outputs;
}

}  // namespace chipid::biometrics
