#include "imaging/decode_picture.hpp"
#include "imaging/to_rgb.hpp"
#include "portrait/portrait.hpp"

namespace chipid::portrait {

Result<imaging::Image> decode(const Face& face) {
  if (face.mislabelled) return fail(ErrorCode::picture_unknown_format, "DG2", "the record calls it another format");
  auto image = imaging::decode_picture(face.picture, imaging::portrait_limits);
  if (!image) {
    image.error().where = "DG2";
    return fail(std::move(image).error());
  }
  return imaging::to_rgb(*std::move(image));
}

}  // namespace chipid::portrait
