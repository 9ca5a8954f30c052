#include "imaging/decode_picture.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "core/bytes.hpp"
#include "imaging/encode_png.hpp"
#include "pictures.hpp"

using namespace chipid;
using namespace chipid::imaging;
using test::error_of;
using test::ok;
using test::own_vector;
using test::read_bytes;

namespace {

Bytes portrait_file(const std::string& ending) {
  return read_bytes(own_vector("portraits/face-woman-large." + ending));
}

// Mean difference of two pictures of one size.
double difference(const Image& a, const Image& b) {
  REQUIRE(a.pixels.size() == b.pixels.size());
  double sum = 0;
  for (std::size_t i = 0; i < a.pixels.size(); ++i) sum += std::abs(int{a.pixels[i]} - int{b.pixels[i]});
  return sum / static_cast<double>(a.pixels.size());
}

}  // namespace

TEST_CASE("decode_picture: the same face from JPEG and from JPEG 2000") {
  const auto jpeg = ok(decode_picture(portrait_file("jpg")));
  const auto jpeg2000 = ok(decode_picture(portrait_file("jp2"), portrait_limits));
  CHECK(jpeg.width == 360);
  CHECK(jpeg.height == 480);
  CHECK(jpeg.format == PixelFormat::rgb8);
  CHECK(jpeg2000.view().is_whole());
  CHECK(difference(jpeg, jpeg2000) < 6);
}

TEST_CASE("decode_picture: a PNG comes back as it was written") {
  const auto colours = test::gradient(37, 23, PixelFormat::rgb8);
  const auto grey = test::gradient(37, 23, PixelFormat::gray8);
  for (const auto& image : {colours, grey}) {
    const auto back = ok(decode_picture(ok(encode_png(image.view()))));
    CHECK(back.format == image.format);
    CHECK(back.width == image.width);
    CHECK(back.pixels == image.pixels);
  }
}

TEST_CASE("decode_picture: a photograph of NASA in PNG") {
  const auto path = test::shared_vector("faces/astronaut.png");
  if (!path) return;
  const auto image = ok(decode_picture(read_bytes(*path)));
  CHECK(image.width == 512);
  CHECK(image.height == 512);
  CHECK(image.view().is_whole());
}

TEST_CASE("decode_picture: transparent parts of a PNG are white") {
  const auto grey = test::hex(
      "89504e470d0a1a0a0000000d49484452000000020000000108040000005e2bb7010000000d49444154789c63606060f80f00"
      "010401005fe5c34b0000000049454e44ae426082");
  CHECK(ok(decode_picture(grey)).pixels == test::hex("FF 00"));
  const auto colours = test::hex(
      "89504e470d0a1a0a0000000d4948445200000002000000010806000000f4227f8a0000000f49444154789c63e012916300e2"
      "ff0003380178714d389f0000000049454e44ae426082");
  CHECK(ok(decode_picture(colours)).pixels == test::hex("FFFFFF 0A141E"));
  const auto palette = test::hex(
      "89504e470d0a1a0a0000000d4948445200000002000000010803000000c3fc8fb800000006504c544501020304050695536f"
      "480000000174524e530040e6d8660000000b49444154789c636060040000040002bf7a3f4a0000000049454e44ae426082");
  CHECK(ok(decode_picture(palette)).pixels == test::hex("FFFFFF 040506"));
}

TEST_CASE("decode_picture: a JPEG 2000 codestream out of its box, and padding after either") {
  const auto box = portrait_file("jp2");
  const auto marker = test::hex("FF4FFF51");
  const auto start = std::search(box.begin(), box.end(), marker.begin(), marker.end());
  REQUIRE(start != box.end());
  const Bytes codestream(start, box.end());
  const auto whole = ok(decode_picture(box));
  for (const auto& form : {box, codestream}) {
    for (const auto& padding : {Bytes{}, Bytes(1), Bytes(300), Bytes(300, 0xFF)}) {
      CHECK(ok(decode_picture(core::concat({form, padding}))).pixels == whole.pixels);
    }
  }
}

TEST_CASE("decode_picture: what is cut off is refused, never shown in part") {
  for (const auto* ending : {"jpg", "jp2"}) {
    const auto whole = portrait_file(ending);
    for (const std::size_t percent : {1, 10, 50, 90, 99}) {
      const auto part = BytesView(whole).first(whole.size() * percent / 100);
      CAPTURE(ending, percent);
      CHECK(error_of(decode_picture(part)) == "picture.unreadable");
    }
  }
}

TEST_CASE("decode_picture: other formats are refused") {
  for (const auto* start : {"", "FF", "FFD8", "474946383961", "424D", "52494646", "00000100", "25504446"}) {
    CHECK(error_of(decode_picture(test::hex(start))) == "picture.unknown_format");
  }
  const auto png = ok(encode_png(test::gradient(4, 4, PixelFormat::gray8).view()));
  CHECK(error_of(decode_picture(png, portrait_limits)) == "picture.unknown_format");
}

TEST_CASE("decode_picture: pixels over the limit are refused") {
  for (const auto* ending : {"jpg", "jp2"}) {
    CHECK(error_of(decode_picture(portrait_file(ending), {.max_pixels = 360 * 480 - 1})) == "picture.over_limit");
    CHECK(decode_picture(portrait_file(ending), {.max_pixels = 360 * 480}));
  }
}

TEST_CASE("decode_picture: a file over the limit is refused") {
  const auto file = portrait_file("jpg");
  CHECK(error_of(decode_picture(file, {.max_encoded_size = file.size() - 1})) == "picture.over_limit");
}

TEST_CASE("decode_picture: the deadline holds, and the next picture is decoded") {
  const auto file = portrait_file("jp2");
  CHECK(error_of(decode_picture(file, {.deadline = std::chrono::milliseconds(0)})) == "picture.over_limit");
  CHECK(decode_picture(file));
}

TEST_CASE("decode_picture: several threads at once") {
  const auto file = portrait_file("jpg");
  std::vector<std::thread> threads;
  std::atomic<int> decoded = 0;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&, i] {
      const PictureLimits limits = i % 2 == 0 ? portrait_limits : PictureLimits{};
      for (int k = 0; k < 3; ++k) decoded += decode_picture(file, limits) ? 1 : 0;
    });
  }
  for (auto& thread : threads) thread.join();
  CHECK(decoded == 18);
}

TEST_CASE("encode_png: pixels that are not there are refused") {
  CHECK(error_of(encode_png({.width = 2, .height = 2, .stride = 2})) == "usage.bad_value");
}
