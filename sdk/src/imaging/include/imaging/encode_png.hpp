#pragma once

#include <chipid/result.hpp>

#include "imaging/image.hpp"

namespace chipid::imaging {

/// The picture as a PNG file, without loss. usage.bad_value for a view whose pixels are not all there.
[[nodiscard]] Result<Bytes> encode_png(const ImageView& image);

}  // namespace chipid::imaging
