#include "orientation.hpp"

#include "core/bytes.hpp"
#include "imaging/decode_picture.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::imaging;
using test::hex;
using test::ok;

namespace {

// An upright "F" of 3 by 2 pixels as cameras store it in each orientation (CIPA DC-008, 4.6.4.A).
struct Stored {
  std::size_t width;
  std::size_t height;
  const char* pixels;
};
constexpr Stored stored[] = {
    {3, 2, "010203 040506"},  {3, 2, "030201 060504"},  {3, 2, "060504 030201"},  {3, 2, "040506 010203"},
    {2, 3, "0104 0205 0306"}, {2, 3, "0306 0205 0104"}, {2, 3, "0603 0502 0401"}, {2, 3, "0401 0502 0603"},
};

// A JPEG with an Exif segment that holds nothing but the orientation, in either byte order.
Bytes with_orientation(const Bytes& jpeg, std::uint8_t value, bool little_endian) {
  const auto v = core::to_hex(Bytes{value});
  const auto tiff = little_endian ? "49492A00 08000000 0100 1201 0300 01000000 " + v + "000000 00000000"
                                  : "4D4D002A 00000008 0001 0112 0003 00000001 00" + v + "0000 00000000";
  const auto segment = core::concat({hex("FFE10022 457869660000"), hex(tiff)});
  return core::concat({BytesView(jpeg).first(2), segment, BytesView(jpeg).subspan(2)});
}

}  // namespace

TEST_CASE("upright: each orientation of Exif") {
  for (std::uint8_t orientation = 1; orientation <= 8; ++orientation) {
    const auto& camera = stored[orientation - 1U];
    const auto image =
        upright({.pixels = hex(camera.pixels), .width = camera.width, .height = camera.height}, orientation);
    CAPTURE(int{orientation});
    CHECK(image.width == 3);
    CHECK(image.height == 2);
    CHECK(core::to_hex(image.pixels) == "010203040506");
  }
}

TEST_CASE("decode_picture: a photograph is turned as its Exif says") {
  const auto jpeg = test::read_bytes(test::own_vector("portraits/face-man-small.jpg"));
  const auto lying = ok(decode_picture(jpeg));
  for (const bool little_endian : {true, false}) {
    for (std::uint8_t orientation = 1; orientation <= 8; ++orientation) {
      const auto image = ok(decode_picture(with_orientation(jpeg, orientation, little_endian)));
      CHECK(image.pixels == upright(lying, orientation).pixels);
    }
  }
  CHECK(ok(decode_picture(with_orientation(jpeg, 9, true))).pixels == lying.pixels);
}
