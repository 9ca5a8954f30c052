#include "picture.hpp"

#include "core/text.hpp"
#include "imaging/decode_picture.hpp"
#include "imaging/encode_jpeg.hpp"
#include "imaging/encode_png.hpp"
#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using remote::fit_picture;

namespace {

imaging::Image gradient(imaging::PixelFormat format) {
  imaging::Image image{.width = 40, .height = 30, .format = format};
  for (std::size_t i = 0; i < 40 * 30 * imaging::bytes_per_pixel(format); ++i) {
    image.pixels.push_back(static_cast<std::uint8_t>(i / 16));
  }
  return image;
}

}  // namespace

TEST_CASE("pictures are told by their first bytes") {
  const auto image = gradient(imaging::PixelFormat::rgb8);
  CHECK(remote::mime_of(*imaging::encode_png(image.view())) == "image/png");
  CHECK(remote::mime_of(*imaging::encode_jpeg(image.view())) == "image/jpeg");
  CHECK(remote::mime_of(core::as_bytes(std::string_view("\xFF\x4F\xFF\x51", 4))) == "image/jp2");
  CHECK(remote::mime_of({}) == "application/octet-stream");
}

TEST_CASE("a JPEG of ours shows what was put in") {
  for (const auto format : {imaging::PixelFormat::rgb8, imaging::PixelFormat::gray8}) {
    const auto image = gradient(format);
    const auto back = imaging::decode_picture(*imaging::encode_jpeg(image.view()));
    REQUIRE(back);
    REQUIRE(back->pixels.size() == image.pixels.size());
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
      REQUIRE(std::abs(int{back->pixels[i]} - int{image.pixels[i]}) <= 12);
    }
  }
  CHECK_FALSE(imaging::encode_jpeg({}));
}

TEST_CASE("a picture is converted only where the service does not take it") {
  const auto png = *imaging::encode_png(gradient(imaging::PixelFormat::rgb8).view());
  CHECK(fit_picture(png, "", {}, false)->bytes == png);
  CHECK(fit_picture(png, "", {"image/jpeg", "image/png"}, false)->bytes == png);
  const auto converted = fit_picture(png, "", {"image/jpeg"}, true);
  CHECK_FALSE(converted);  // a chip holds no PNG
  const auto jpeg = fit_picture(png, "", {"image/jpeg"}, false);
  REQUIRE(jpeg);
  CHECK(jpeg->mime == "image/jpeg");
  CHECK(remote::mime_of(jpeg->bytes) == "image/jpeg");
  CHECK(fit_picture(core::as_bytes("no picture"), "", {"image/jpeg"}, false).error().code ==
        ErrorCode::picture_unknown_format);
}

namespace {

// A comment, as cameras leave them, behind the start of the file (T.81, B.2.4.5).
Bytes with_comment(Bytes jpeg) {
  const Bytes comment{0xFF, 0xFE, 0x00, 0x08, 'H', 'a', ' ', 'N', 'o', 'i'};
  jpeg.insert(jpeg.begin() + 2, comment.begin(), comment.end());
  return jpeg;
}

bool speaks_of_hanoi(BytesView bytes) {
  return core::as_text(bytes).find("Ha Noi") != std::string_view::npos;
}

}  // namespace

TEST_CASE("only the picture leaves, not what a camera says about it") {
  const auto plain = *imaging::encode_jpeg(gradient(imaging::PixelFormat::rgb8).view());
  CHECK(fit_picture(plain, "", {}, false)->bytes == plain);
  const auto talking = with_comment(plain);
  REQUIRE(speaks_of_hanoi(talking));
  const auto sent = fit_picture(talking, "", {}, false);
  REQUIRE(sent);
  CHECK(sent->mime == "image/jpeg");
  CHECK_FALSE(speaks_of_hanoi(sent->bytes));
  CHECK(fit_picture(talking, "", {}, true)->bytes == talking);  // a chip's is sent as it was signed
}

TEST_CASE("a PNG with text in it is made anew") {
  auto png = *imaging::encode_png(gradient(imaging::PixelFormat::rgb8).view());
  const Bytes text{0, 0, 0, 6, 't', 'E', 'X', 't', 'H', 'a', ' ', 'N', 'o', 'i', 0, 0, 0, 0};
  png.insert(png.begin() + 33, text.begin(), text.end());  // behind IHDR
  const auto sent = fit_picture(png, "", {}, false);
  if (sent) CHECK_FALSE(speaks_of_hanoi(sent->bytes));
}
