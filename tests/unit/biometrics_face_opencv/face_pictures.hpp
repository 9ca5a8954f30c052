#pragma once

#include <filesystem>
#include <vector>

#include "biometrics/face/models.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

using Planes = std::vector<float>;

/// Red, green and blue planes of a formula; the same one is in scripts/face_models/golden/pictures.mjs.
[[nodiscard]] Planes pattern(std::size_t side);
/// A square out of a picture file, pixel by pixel.
[[nodiscard]] Planes cut_out(const std::filesystem::path& file, std::size_t left, std::size_t top, std::size_t side);

/// The folder of models; nothing where there are none (say so and return from the test), which is a failure of the
/// test where CHIPID_REQUIRE_MODELS=1.
[[nodiscard]] std::optional<std::filesystem::path> models_folder();

/// All four networks.
[[nodiscard]] biometrics::FaceNetworks open_all(const std::filesystem::path& folder);

}  // namespace chipid::test
