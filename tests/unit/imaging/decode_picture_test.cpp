#include "imaging/decode_picture.hpp"

#include "support/vectors.hpp"

namespace chipid::imaging {
namespace {

TEST_CASE("decode_picture: a PNG of the size it says") {
  const auto path = test::shared_vector("faces/astronaut.png");
  if (!path) return;
  const auto image = test::ok(decode_picture(test::read_bytes(*path)));
  CHECK(image.width == 512);
  CHECK(image.height == 512);
  CHECK(image.format == PixelFormat::rgb8);
  CHECK(image.view().is_whole());
}

TEST_CASE("decode_picture: a JPEG 2000 picture in its box") {
  const auto path = test::shared_vector("iso39794/silver.jp2");
  if (!path) return;
  const auto image = test::ok(decode_picture(test::read_bytes(*path), portrait_limits));
  CHECK(image.view().is_whole());
}

}  // namespace
}  // namespace chipid::imaging
