#pragma once

#include "lds/facial_record.hpp"

namespace chipid::lds {

/// ImageDataFormatCode (ISO/IEC 39794-5:2019, 8.40); `other` also for what a later edition adds.
enum class FaceImageDataFormat { unknown, other, jpeg, jpeg2000_lossy, jpeg2000_lossless };

/// RepresentationBlock: one picture of the face.
struct FaceRepresentation {
  FaceImageDataFormat declared_format = FaceImageDataFormat::unknown;
  std::uint32_t width = 0;  ///< pixels; 0 where the record does not tell
  std::uint32_t height = 0;
  Bytes image = {};
  ImageFormat format = ImageFormat::unknown;  ///< by its first bytes
};

/// Whether the data claims to be a FaceImageDataBlock, bare or in the [1] that DG2 puts around it.
[[nodiscard]] bool is_face_image_data(BytesView data) noexcept;

/// The pictures of a FaceImageDataBlock (ISO/IEC 39794-5:2019, annex A; ICAO 9303-10, 4.7.2). What a later edition adds
/// is let pass; a representation that is no two-dimensional picture is left out. data.malformed.
[[nodiscard]] Result<std::vector<FaceRepresentation>> parse_face_image_data(BytesView data);

}  // namespace chipid::lds
