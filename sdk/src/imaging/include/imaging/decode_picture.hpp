#pragma once

#include <chipid/result.hpp>
#include <chrono>

#include "imaging/image.hpp"

/// JPEG, PNG and JPEG 2000 to pixels. Decoders of these formats have been broken into again and again, so they run in
/// a program of their own, chipid-decode, which may do nothing but read the picture and write the pixels.
namespace chipid::imaging {

struct PictureLimits {
  /// More pixels are refused before they are decoded.
  std::size_t max_pixels = 64'000'000;
  /// Larger files are refused.
  std::size_t max_encoded_size = 32U << 20U;
  /// How long the decoding may take, the start of the program included; then it is killed. At most 30 seconds.
  std::chrono::milliseconds deadline{5'000};
  /// A PNG is taken too; else only JPEG and JPEG 2000, the formats of chips.
  bool allow_png = true;
  /// A process that decodes nothing else, before or after: should the picture take it over, no other picture suffers.
  bool apart = false;
};

/// What one portrait of a chip may cost.
inline constexpr PictureLimits portrait_limits{.max_pixels = 6'000'000,
                                               .max_encoded_size = 2U << 20U,
                                               .deadline = std::chrono::milliseconds(2'000),
                                               .allow_png = false,
                                               .apart = true};

/// The picture upright (the orientation of Exif is applied), gray8 where it has no colours and else rgb8; transparent
/// parts are white. Recognised by its first bytes: JPEG (T.81), PNG, JPEG 2000 (T.800) in its box or as a bare
/// codestream, whatever follows their end. Damaged pictures are refused, not shown in part. Whatever the bytes do to
/// the decoder, the caller only sees an error. The decoder never uses more than 256 MiB.
/// May be called by several threads at once; blocks at most for the deadline.
/// Errors: picture.unknown_format, picture.unreadable, picture.over_limit, picture.no_decoder.
[[nodiscard]] Result<Image> decode_picture(BytesView encoded, const PictureLimits& limits = {});

/// Starts a decoder ahead, so that the next picture does not wait for it. Does nothing where one stands ready already,
/// or where it cannot be started: decode_picture() then says why. Costs about a millisecond.
void prestart_decoder() noexcept;

}  // namespace chipid::imaging
