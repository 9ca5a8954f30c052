#pragma once

#include <chipid/bytes.hpp>

namespace chipid::remote {

/// Whether a JPEG or PNG file holds more than its picture: place, time or device of the camera, an orientation that
/// somebody might pass over, a comment. False for files of other kinds, and for what stands behind a broken place.
[[nodiscard]] bool holds_more_than_pixels(BytesView file) noexcept;

}  // namespace chipid::remote
