#pragma once

#include <filesystem>

#include "biometrics/face/network.hpp"

namespace chipid::biometrics {

/// The runtime of one plug-in, which stays loaded. face.no_matcher: detail says why it cannot be used.
[[nodiscard]] Result<std::unique_ptr<NetworkRuntime>> load_runtime(const std::filesystem::path& plugin);

}  // namespace chipid::biometrics
