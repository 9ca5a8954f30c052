#pragma once

#include "gray.hpp"

namespace chipid::barcode {

/// Black (0) and white (255): each pixel against the mean of the `2 * radius + 1` square around it. Black is what is
/// darker than the mean by more than `margin` shades.
[[nodiscard]] Gray threshold_locally(const GrayView& picture, int radius, int margin);

}  // namespace chipid::barcode
