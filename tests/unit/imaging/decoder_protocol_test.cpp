#include "decoder_protocol.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::imaging;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("decoder protocol: a request comes back as it was written") {
  const protocol::Request request{.encoded_size = 19'733, .max_pixels = 6'000'000, .formats = protocol::jpeg2000};
  const auto header = protocol::write(request);
  CHECK(core::to_hex(header) ==
        "43495131"
        "00004d15"
        "005b8d80"
        "02000000");
  const auto back = ok(protocol::parse_request(header));
  CHECK(back.encoded_size == request.encoded_size);
  CHECK(back.max_pixels == request.max_pixels);
  CHECK(back.formats == request.formats);
}

TEST_CASE("decoder protocol: an answer comes back as it was written") {
  const protocol::Answer answer{
      .status = protocol::Status::decoded, .format = PixelFormat::rgb8, .orientation = 6, .width = 360, .height = 480};
  const auto header = protocol::write(answer);
  CHECK(core::to_hex(header) ==
        "43494131"
        "00030600"
        "00000168"
        "000001e0");
  const auto back = ok(protocol::parse_answer(header));
  CHECK(back.format == answer.format);
  CHECK(back.orientation == 6);
  CHECK(back.width == 360);
  CHECK(back.height == 480);
}

TEST_CASE("decoder protocol: nonsense is refused") {
  for (const auto* header : {
           "",
           "43494131 00030100 00000168 000001",       // cut off
           "43494131 00030100 00000168 000001e0 00",  // too long
           "43495131 00030100 00000168 000001e0",     // a request
           "43494131 04030100 00000168 000001e0",     // status
           "43494131 00020100 00000168 000001e0",     // bytes a pixel
           "43494131 00030000 00000168 000001e0",     // orientation
           "43494131 00030900 00000168 000001e0",
           "43494131 00030101 00000168 000001e0",  // reserved byte
           "43494131 00030100 00000000 000001e0",  // sides
           "43494131 00030100 00010000 000001e0", "43494131 00030100 00000168 ffffffff",
           "43494131 02030100 00000168 000001e0",  // pixels of a damaged picture
       }) {
    CAPTURE(header);
    CHECK(error_of(protocol::parse_answer(hex(header))) == "data.malformed");
  }
  CHECK(error_of(protocol::parse_request(hex("43495131 00004d15 005b8d80 02000001"))) == "data.malformed");
  CHECK(error_of(protocol::parse_status(4)) == "data.malformed");
}
