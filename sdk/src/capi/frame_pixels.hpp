#pragma once

#include <chipid.h>

#include <chipid/frame_codes.hpp>

namespace chipid::capi {

/// The caller's pixels as the library takes them; those in another order are copied.
struct Frame {
  Bytes copy = {};
  FramePixels pixels = {};
};

/// usage.bad_value, data.malformed where they say more than their bytes hold, data.over_limit. The caller's bytes have
/// to outlive it.
[[nodiscard]] Result<Frame> frame_of(const chipid_pixels* pixels);

}  // namespace chipid::capi
