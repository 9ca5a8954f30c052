#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <cstddef>

/// Picture files of people, as pixels.
namespace chipid {

/// Pixels of our own.
struct Picture {
  Bytes rgb = {};  ///< three bytes a pixel (red, green, blue; sRGB), top row first, no gaps: width * height * 3 bytes
  std::size_t width = 0;
  std::size_t height = 0;
};

/// A PNG, JPEG or JPEG 2000 file as pixels, upright (the orientation of Exif is applied), decoded in a process of its
/// own, within 5 s, 256 MiB and 64 million pixels; at most that long it blocks. Files above max_picture_size
/// (chipid/qr_picture.hpp) are refused. The picture cannot harm the caller. Any thread.
/// Errors: picture.unknown_format, picture.unreadable, picture.over_limit, picture.no_decoder.
[[nodiscard]] CHIPID_API Result<Picture> decode_picture(BytesView file);

}  // namespace chipid
