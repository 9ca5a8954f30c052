#include <chipid/frame_codes.hpp>

#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::beside;
using test::draw_qr;
using test::error_of;
using test::ok;

namespace {

FramePixels frame_of(const imaging::Image& image) {
  const auto view = image.view();
  return {view.pixels, view.width, view.height, view.stride,
          view.format == imaging::PixelFormat::gray8 ? FramePixels::Format::gray8 : FramePixels::Format::rgb8};
}

imaging::Image empty() {
  return test::pale(test::noise(400, 300), 255, 255);
}

}  // namespace

TEST_CASE("a frame's code comes with its corners in pixels of the frame") {
  FrameCodeReader reader;
  const auto frame = beside(test::pale(test::noise(40, 40), 255, 255), draw_qr("012345678901", 4));
  const auto codes = ok(reader.read(frame_of(frame)));
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].code.text == "012345678901");
  CHECK_FALSE(codes[0].code.repaired);
  // Four modules of white around a symbol of 21.
  CHECK(codes[0].corners[0].x == Approx(40 + 16).margin(3));
  CHECK(codes[0].corners[0].y == Approx(16).margin(3));
  CHECK(codes[0].corners[2].x == Approx(40 + 16 + 84).margin(3));
}

TEST_CASE("a frame without a code gives an empty list") {
  FrameCodeReader reader;
  CHECK(ok(reader.read(frame_of(empty()))).empty());
}

TEST_CASE("a second code that comes into view beside a known one is seen") {
  FrameCodeReader reader;
  const auto one = draw_qr("012345678901");
  REQUIRE(ok(reader.read(frame_of(beside(one, empty())))).size() == 1);
  const auto both = ok(reader.read(frame_of(beside(beside(one, empty()), draw_qr("109876543210")))));
  REQUIRE(both.size() == 2);
  CHECK(both[0].code.text != both[1].code.text);
}

TEST_CASE("colours are taken as well as gray") {
  FrameCodeReader reader;
  const auto gray = draw_qr("012345678901");
  imaging::Image rgb{.pixels = {}, .width = gray.width, .height = gray.height, .format = imaging::PixelFormat::rgb8};
  for (const auto shade : gray.pixels) rgb.pixels.insert(rgb.pixels.end(), {shade, shade, shade});
  CHECK(ok(reader.read(frame_of(rgb))).size() == 1);
}

TEST_CASE("a frame that says more than its bytes hold is refused, a stop obeyed") {
  FrameCodeReader reader;
  const auto image = draw_qr("1");
  auto frame = frame_of(image);
  frame.height += 1;
  CHECK(error_of(reader.read(frame)) == "data.malformed");
  std::stop_source stop;
  stop.request_stop();
  CHECK(error_of(reader.read(frame_of(image), stop.get_token())) == "session.cancelled");
}
