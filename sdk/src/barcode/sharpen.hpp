#pragma once

#include "gray.hpp"

namespace chipid::barcode {

/// Each pixel's difference from its surroundings (5 x 5) added to it `times` times.
[[nodiscard]] Gray sharpen(const GrayView& picture, int times);

}  // namespace chipid::barcode
