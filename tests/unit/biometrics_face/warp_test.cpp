#include "biometrics/face/warp.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::biometrics;

namespace {

// Red is the column, green the row.
imaging::Image gradient(std::size_t width, std::size_t height) {
  imaging::Image image{Bytes(width * height * 3), width, height, imaging::PixelFormat::rgb8};
  for (std::size_t i = 0; i < width * height; ++i) {
    image.pixels[i * 3] = static_cast<std::uint8_t>(i % width);
    image.pixels[i * 3 + 1] = static_cast<std::uint8_t>(i / width);
  }
  return image;
}

int red(const imaging::Image& image, std::size_t x, std::size_t y) {
  return image.pixels[(y * image.width + x) * 3];
}

int green(const imaging::Image& image, std::size_t x, std::size_t y) {
  return image.pixels[(y * image.width + x) * 3 + 1];
}

}  // namespace

TEST_CASE("nothing moved is nothing changed") {
  const auto image = gradient(9, 7);
  CHECK(warp(image.view(), {}, 9, 7).pixels == image.pixels);
  CHECK(shrink(image.view(), 1).pixels == image.pixels);
  CHECK(quarter_turns(image.view(), 0).pixels == image.pixels);
}

TEST_CASE("pixels come from where the map says, black from outside") {
  const auto image = gradient(100, 80);
  const auto shifted = warp(image.view(), {.tx = 90, .ty = 70}, 20, 20);
  CHECK(red(shifted, 0, 0) == 90);
  CHECK(green(shifted, 0, 0) == 70);
  CHECK(red(shifted, 9, 9) == 99);
  CHECK(red(shifted, 10, 0) == 0);
  CHECK(green(shifted, 0, 10) == 0);
  const auto turned = warp(image.view(), {.a = 0, .b = 1, .tx = 50, .ty = 10}, 5, 5);
  CHECK(red(turned, 2, 3) == 47);
  CHECK(green(turned, 2, 3) == 12);
}

TEST_CASE("maps to nowhere near the picture give black and no fault") {
  const auto image = gradient(10, 10);
  for (const double far : {1e9, -1e9, 1e300, -1e300}) {
    const auto nothing = warp(image.view(), {.a = 3, .b = 2, .tx = far, .ty = far}, 4, 4);
    CHECK(nothing.pixels == Bytes(4 * 4 * 3));
  }
}

TEST_CASE("half the size is the mean of four pixels") {
  const auto image = gradient(16, 16);
  const auto small = shrink(image.view(), 4);
  CHECK(small.width == 4);
  CHECK(red(small, 1, 0) == 6);  // 5.5, rounded
  CHECK(green(small, 0, 3) == 14);
  // The same by the general way: the middle of pixel 1 of 4 is at 5.5.
  const auto warped = warp(image.view(), {.a = 4, .tx = 1.5, .ty = 1.5}, 4, 4);
  CHECK(red(warped, 1, 0) == 6);
  CHECK(green(warped, 0, 3) == 14);
}

TEST_CASE("what is left over at the border is dropped when shrinking") {
  const auto small = shrink(gradient(11, 7).view(), 3);
  CHECK(small.width == 3);
  CHECK(small.height == 2);
}

TEST_CASE("rows with gaps are read by their stride") {
  const auto image = gradient(8, 8);
  const imaging::ImageView part{BytesView(image.pixels).subspan(2 * 3), 4, 8, 8 * 3, imaging::PixelFormat::rgb8};
  CHECK(red(shrink(part, 2), 0, 0) == 3);
  CHECK(red(warp(part, {}, 6, 6), 3, 0) == 5);
  CHECK(red(warp(part, {}, 6, 6), 4, 0) == 0);
  CHECK(red(quarter_turns(part, 2), 0, 0) == 5);
}

TEST_CASE("quarter turns go clockwise, and four of them go home") {
  const auto image = gradient(4, 3);
  const auto turned = quarter_turns(image.view(), 1);
  CHECK(turned.width == 3);
  CHECK(turned.height == 4);
  CHECK(red(turned, 2, 0) == 0);  // the upper left corner came to the upper right
  CHECK(green(turned, 0, 0) == 2);
  CHECK(quarter_turns(turned.view(), 3).pixels == image.pixels);
  CHECK(quarter_turns(turned.view(), 1).pixels == quarter_turns(image.view(), 2).pixels);
}
