#pragma once

#include <chipid/bytes.hpp>

#include "personalise/document.hpp"

namespace chipid::virtual_card {

/// [1] { FaceImageDataBlock } with one picture, as DG2 holds it (ISO/IEC 39794-5:2019, annex A; ICAO 9303-10, 4.7.2).
[[nodiscard]] Bytes make_face_image_data(const Portrait& portrait);

}  // namespace chipid::virtual_card
