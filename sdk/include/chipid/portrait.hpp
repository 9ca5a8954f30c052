#pragma once

#include <chipid/read.hpp>

namespace chipid {

/// The holder's portrait as pixels.
struct Portrait {
  Bytes pixels = {};  ///< rgb, three bytes a pixel, top row first, no gaps: width * height * 3 bytes
  std::size_t width = 0;
  std::size_t height = 0;
  std::string format = {};  ///< of the picture in the chip: "jpeg", "jpeg2000"
  Bytes encoded = {};       ///< that picture as it stands in the chip
  /// EF.SOD lists DG2 with just this content (check `dg2.hash`). False: these are the pixels of whoever made the card,
  /// and must not be shown without saying so. Whether EF.SOD itself counts is the verdict's matter.
  bool hash_checked = false;
};

/// Starts the decoder ahead, so that it stands ready when the last byte of the portrait comes; about a millisecond.
/// Never fails: decode_portrait() starts one itself. Call it anew for each card: a decoder serves one portrait only.
CHIPID_API void prestart_portrait_decoder() noexcept;

/// Decodes the portrait of a finished read in a process of its own, within limits of time (2 s), memory (256 MiB) and
/// pixels (6 million); at most that long it blocks. The picture cannot harm the caller. Safe to call from any thread.
/// Errors: file.absent where DG2 was not read or holds no face, the error of DG2 itself, picture.unknown_format,
/// picture.unreadable, picture.over_limit, picture.no_decoder. The other data of the read stay what they are.
[[nodiscard]] CHIPID_API Result<Portrait> decode_portrait(const ReadReport& report);

/// The pixels as a PNG file.
[[nodiscard]] CHIPID_API Result<Bytes> to_png(const Portrait& portrait);

}  // namespace chipid
