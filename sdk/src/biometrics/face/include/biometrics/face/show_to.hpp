#pragma once

#include "biometrics/face/network.hpp"
#include "imaging/image.hpp"

namespace chipid::biometrics {

/// What a network gives for a picture (rgb8) of the size it takes: planes of red, green and blue, 0 to 255. The picture
/// is wiped afterwards. Errors: internal.error where the runtime fails, or gives other outputs than as many vectors of
/// as many finite numbers as `sizes` says.
[[nodiscard]] Result<std::vector<std::vector<float>>> show_to(Network& network, imaging::Image picture,
                                                              std::span<const std::size_t> sizes);

}  // namespace chipid::biometrics
