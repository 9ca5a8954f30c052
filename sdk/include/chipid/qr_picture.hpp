#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <vector>

/// QR codes in the pictures of phones, webcams and scanners.
namespace chipid {

/// One QR code of a picture.
struct PictureCode {
  /// What it says, in UTF-8; where that could not be told without guessing the bytes of the symbol as they are.
  std::string text = {};
  /// The symbol held no plain UTF-8, and one way to read it made sense.
  bool repaired = false;
};

/// Larger files are refused, in bytes.
inline constexpr std::size_t max_picture_size = std::size_t{32} << 20U;

/// Every QR code in a PNG, JPEG or JPEG 2000 picture; none is an empty list. The picture is decoded in a process of its
/// own. Takes up to some seconds where a picture is hard; any thread. Errors: picture.* and data.over_limit.
[[nodiscard]] CHIPID_API Result<std::vector<PictureCode>> codes_in_picture(BytesView file);

}  // namespace chipid
