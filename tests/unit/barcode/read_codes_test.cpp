#include "barcode/read_codes.hpp"

#include <cmath>

#include "core/text.hpp"
#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::draw_qr;
using test::error_of;
using test::ok;

namespace {

const std::string citizen = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021";

// Time is no matter here: the machine that tests may be a slow one.
const barcode::Options patient{.budget = 60s};

std::string text_in(const imaging::Image& picture) {
  const auto codes = ok(barcode::read_codes(picture.view(), patient));
  return codes.size() == 1 ? codes[0].text : std::to_string(codes.size()) + " codes";
}

}  // namespace

TEST_CASE("a code of Vietnamese text, as drawn") {
  const auto codes = ok(barcode::read_codes(draw_qr(citizen).view()));
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].text == citizen);
  CHECK(core::as_text(codes[0].raw) == citizen);
  CHECK_FALSE(codes[0].repaired);
}

TEST_CASE("corners are those of the symbol, in pixels of the picture") {
  // The quiet zone is 4 modules of 9 pixels; the picture is big enough to be read shrunk.
  const auto picture = draw_qr(citizen, 30);
  const auto codes = ok(barcode::read_codes(picture.view(), patient));
  REQUIRE(codes.size() == 1);
  const double end = static_cast<double>(picture.width) - 120;
  CHECK(std::hypot(codes[0].corners[0].x - 120, codes[0].corners[0].y - 120) < 30);
  CHECK(std::hypot(codes[0].corners[2].x - end, codes[0].corners[2].y - end) < 30);
}

TEST_CASE("a code turned by any angle") {
  const auto picture = draw_qr(citizen);
  for (int degrees = 10; degrees < 360; degrees += 25) {
    CAPTURE(degrees);
    CHECK(text_in(test::turned(picture, degrees)) == citizen);
  }
}

TEST_CASE("a code in a mirror, a light one on dark, both") {
  CHECK(text_in(test::mirrored(draw_qr(citizen))) == citizen);
  CHECK(text_in(test::inverted(draw_qr(citizen))) == citizen);
  CHECK(text_in(test::inverted(test::mirrored(draw_qr(citizen)))) == citizen);
}

TEST_CASE("a code of modules little more than a pixel wide") {
  CHECK(text_in(test::scaled(draw_qr(citizen, 10), 3, 20)) == citizen);
}

TEST_CASE("a code blurred until its modules run into each other") {
  // Each time adds 2/3 to the variance: 0.6 of a module.
  CHECK(text_in(test::blurred(draw_qr(citizen), 9)) == citizen);
}

TEST_CASE("a code in hardly any light") {
  CHECK(text_in(test::pale(draw_qr(citizen), 8, 20)) == citizen);
}

TEST_CASE("a code on a card that is bent") {
  CHECK(text_in(test::bent(draw_qr(citizen), 118)) == citizen);
  CHECK(text_in(test::turned(test::bent(draw_qr(citizen), 118), 30)) == citizen);
}

TEST_CASE("a code of which one finder pattern is hidden, whichever it is") {
  // Four modules of white, then the seven of the pattern; 4 pixels each.
  const auto picture = draw_qr(citizen);
  const std::size_t far = picture.width - 44;
  CHECK(text_in(test::covered(picture, 16, 16, 28, 28)) == citizen);
  CHECK(text_in(test::covered(picture, far, 16, 28, 28)) == citizen);
  CHECK(text_in(test::covered(picture, 16, far, 28, 28)) == citizen);
  CHECK(text_in(test::turned(test::covered(picture, 16, far, 28, 28), 200)) == citizen);
}

TEST_CASE("two codes, each of another kind of difficulty, are both read") {
  const auto picture = test::beside(draw_qr(citizen), test::inverted(draw_qr("another")));
  const auto codes = ok(barcode::read_codes(picture.view(), patient));
  REQUIRE(codes.size() == 2);
  CHECK(codes[0].text == citizen);
  CHECK(codes[1].text == "another");
  CHECK(ok(barcode::read_codes(picture.view(), {.budget = 60s, .max_codes = 1})).size() == 1);
}

TEST_CASE("colours, and rows with gaps") {
  const auto gray = draw_qr(citizen);
  constexpr std::size_t gap = 5;
  Bytes pixels;
  for (std::size_t i = 0; i < gray.pixels.size(); ++i) {
    // Dark red on light green.
    const bool dark = gray.pixels[i] == 0;
    pixels.insert(pixels.end(),
                  {static_cast<std::uint8_t>(dark ? 90 : 180), static_cast<std::uint8_t>(dark ? 0 : 255), 90});
    if (i % gray.width == gray.width - 1) pixels.insert(pixels.end(), gap, 0);
  }
  const auto codes = ok(barcode::read_codes(
      {pixels, gray.width, gray.height, gray.width * 3 + gap, imaging::PixelFormat::rgb8}, patient));
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].text == citizen);
}

TEST_CASE("a picture without a code has none") {
  CHECK(ok(barcode::read_codes(test::pale(test::noise(100, 80), 255, 255).view())).empty());
  CHECK(ok(barcode::read_codes(test::noise(300, 200).view())).empty());
  CHECK(ok(barcode::read_codes(test::noise(1, 1).view())).empty());
  CHECK(ok(barcode::read_codes(test::noise(3, 400).view())).empty());
}

TEST_CASE("a picture that lies about its size is refused, and one that is too large") {
  const imaging::Image white{.pixels = Bytes(100 * 80, 255), .width = 100, .height = 80};
  auto view = white.view();
  view.height = 81;
  CHECK(error_of(barcode::read_codes(view)) == "data.malformed");
  CHECK(error_of(barcode::read_codes({})) == "data.malformed");
  CHECK(error_of(barcode::read_codes(white.view(), {.max_codes = 0})) == "usage.bad_value");
  const imaging::Image large{.pixels = Bytes(12'000 * 11'000), .width = 12'000, .height = 11'000};
  CHECK(error_of(barcode::read_codes(large.view())) == "data.over_limit");
}

TEST_CASE("without time the cheap attempts are still made, the others are not") {
  CHECK(ok(barcode::read_codes(draw_qr(citizen).view(), {.budget = 0ms})).size() == 1);
  const auto hard = test::blurred(draw_qr(citizen), 9);
  CHECK(ok(barcode::read_codes(hard.view(), {.budget = 0ms})).empty());
}

TEST_CASE("a stop ends the search") {
  std::stop_source stop;
  stop.request_stop();
  CHECK(error_of(barcode::read_codes(draw_qr(citizen).view(), {.stop = stop.get_token()})) == "session.cancelled");
}
