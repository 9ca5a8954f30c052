#pragma once

#include "imaging/image.hpp"

namespace chipid::imaging {

/// The picture turned and mirrored as the Orientation of Exif asks for (CIPA DC-008, 4.6.4.A): 1 to 8, 1 is upright.
[[nodiscard]] Image upright(Image image, std::uint8_t orientation);

}  // namespace chipid::imaging
