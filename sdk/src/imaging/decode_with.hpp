#pragma once

#include "decoder_process.hpp"
#include "imaging/decode_picture.hpp"

namespace chipid::imaging {

/// decode_picture() by this process, which is fit for another request only where it `may_go_on`.
[[nodiscard]] Result<Image> decode_with(DecoderProcess& process, BytesView encoded, const PictureLimits& limits,
                                        DecoderProcess::Deadline deadline, bool& may_go_on);

}  // namespace chipid::imaging
