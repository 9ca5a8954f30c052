#include <chipid/picture.hpp>

#include "imaging/encode_png.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

namespace {

Bytes png(imaging::PixelFormat format, const Bytes& pixels) {
  return ok(imaging::encode_png(imaging::Image{.pixels = pixels, .width = 2, .height = 1, .format = format}.view()));
}

}  // namespace

TEST_CASE("a picture file comes as red, green and blue, gray ones too") {
  const auto coloured = ok(decode_picture(png(imaging::PixelFormat::rgb8, {255, 0, 0, 0, 0, 255})));
  CHECK(coloured.width == 2);
  CHECK(coloured.height == 1);
  CHECK(coloured.rgb == Bytes{255, 0, 0, 0, 0, 255});
  CHECK(ok(decode_picture(png(imaging::PixelFormat::gray8, {7, 200}))).rgb == Bytes{7, 7, 7, 200, 200, 200});
}

TEST_CASE("what is no picture is refused") {
  CHECK(error_of(decode_picture(Bytes{'t', 'e', 'x', 't'})) == "picture.unknown_format");
}
