#include "face_pictures.hpp"

#include <cstdlib>
#include <cstring>

#include "imaging/decode_picture.hpp"

namespace chipid::test {
namespace {

template <typename Value>
Planes planes(std::size_t side, Value value) {
  Planes all;
  for (std::size_t colour = 0; colour < 3; ++colour)
    for (std::size_t y = 0; y < side; ++y)
      for (std::size_t x = 0; x < side; ++x) all.push_back(static_cast<float>(value(x, y, colour)));
  return all;
}

}  // namespace

Planes pattern(std::size_t side) {
  return planes(side, [](auto x, auto y, auto colour) { return (7 * x + 13 * y + 29 * colour + x * y) % 256; });
}

Planes cut_out(const std::filesystem::path& file, std::size_t left, std::size_t top, std::size_t side) {
  const auto picture = ok(imaging::decode_picture(read_bytes(file)));
  REQUIRE(picture.format == imaging::PixelFormat::rgb8);
  return planes(side, [&](auto x, auto y, auto colour) {
    return picture.pixels.at(((top + y) * picture.width + left + x) * 3 + colour);
  });
}

std::optional<std::filesystem::path> models_folder() {
  const auto folder = biometrics::default_models_folder();
  if (std::filesystem::exists(folder / "mobilefacenet.onnx")) return folder;
  const auto* required = std::getenv("CHIPID_REQUIRE_MODELS");
  if (required != nullptr && std::strcmp(required, "1") == 0) FAIL("no models in " << folder.string());
  WARN("skipped: no models in " << folder.string() << " (scripts/face-models)");
  return std::nullopt;
}

biometrics::FaceNetworks open_all(const std::filesystem::path& folder) {
  const auto runtime = ok(biometrics::open_runtime());
  return ok(biometrics::open_networks(*runtime, folder, FaceScore::fused));
}

}  // namespace chipid::test
