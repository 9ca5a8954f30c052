#pragma once

#include "imaging/image.hpp"

namespace chipid::imaging {

/// The picture as rgb8, whatever it was.
[[nodiscard]] Image to_rgb(Image image);

}  // namespace chipid::imaging
