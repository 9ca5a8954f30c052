#pragma once

#include <chipid/result.hpp>
#include <optional>

#include "imaging/image.hpp"
#include "lds/dg2.hpp"

/// The holder's portrait out of DG2: records of ISO/IEC 19794-5 and of ISO/IEC 39794-5 alike.
namespace chipid::portrait {

/// One picture of a face as its record describes it.
struct Face {
  Bytes picture = {};                                   ///< as encoded in the chip
  lds::ImageFormat format = lds::ImageFormat::unknown;  ///< by the picture's first bytes
  /// The record calls the picture something else than it is.
  bool mislabelled = false;
  std::size_t width = 0;  ///< pixels, as the record states; 0 where it does not
  std::size_t height = 0;
};

/// The first picture of the first template that holds one; nothing in a DG2 without a face, or in formats that are
/// neither of the two.
[[nodiscard]] std::optional<Face> first_face(const lds::Dg2& dg2);

/// Decodes the picture in the separate process (imaging/decode_picture.hpp), within the limits of a portrait; rgb8.
/// A mislabelled picture is refused undecoded. Errors: picture.unknown_format, picture.unreadable,
/// picture.over_limit, picture.no_decoder.
[[nodiscard]] Result<imaging::Image> decode(const Face& face);

}  // namespace chipid::portrait
