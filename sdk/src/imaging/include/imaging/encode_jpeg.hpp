#pragma once

#include <chipid/result.hpp>

#include "imaging/image.hpp"

namespace chipid::imaging {

/// The picture as a JPEG file (T.81, baseline, quality 95, colours not thinned out), for those who take nothing else.
/// usage.bad_value for a view whose pixels are not all there, internal.error where the encoder gives up.
[[nodiscard]] Result<Bytes> encode_jpeg(const ImageView& image);

}  // namespace chipid::imaging
