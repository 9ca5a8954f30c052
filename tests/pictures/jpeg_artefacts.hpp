#pragma once

#include "imaging/image.hpp"

namespace chipid::photographs {

/// The grey picture after a round through JPEG at that quality, 1 to 100.
[[nodiscard]] imaging::Image compressed(const imaging::Image& gray, int quality);

}  // namespace chipid::photographs
