#include "frames.hpp"
#include "handshake.hpp"
#include "socket_wire.hpp"

using namespace chipid::http;
using Event = FrameReader::Event;

TEST_CASE("web socket frames: the examples of RFC 6455, 5.7") {
  const Limits limits;
  FrameReader reader(limits);
  const std::string masked = "\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58";
  std::string_view input = masked;
  REQUIRE(reader.next(input) == Event::text);
  CHECK(reader.take() == "Hello");
  const std::string ping = "\x89\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58";
  input = ping;
  REQUIRE(reader.next(input) == Event::ping);
  CHECK(reader.take() == "Hello");
  CHECK(frame_head(Opcode::text, 5) == "\x81\x05");
  CHECK(frame_head(Opcode::text, 256) == std::string("\x81\x7e\x01\x00", 4));
  CHECK(frame_head(Opcode::text, 65536) == std::string("\x81\x7f\x00\x00\x00\x00\x00\x01\x00\x00", 10));
}

TEST_CASE("web socket frames: the same events however the bytes are cut") {
  const Limits limits;
  const std::string bytes = chipid::test::frame(0x01, "Xin ch\xc3") + chipid::test::frame(0x89, "p") +
                            chipid::test::frame(0x80, "\xa0o") + chipid::test::text(std::string(300, 'y'));
  for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
    FrameReader reader(limits);
    std::vector<std::string> seen;
    for (std::size_t at = 0; at < bytes.size(); at += cut) {
      std::string_view input = std::string_view(bytes).substr(at, cut);
      for (Event event = reader.next(input); event != Event::more; event = reader.next(input)) {
        REQUIRE(event != Event::broken);
        seen.push_back(reader.take());
      }
      REQUIRE(input.empty());
    }
    REQUIRE(seen == std::vector<std::string>{"p", "Xin ch\xc3\xa0o", std::string(300, 'y')});
    REQUIRE(reader.between());
  }
}

TEST_CASE("web socket handshake: the key of RFC 6455, 1.3") {
  CHECK(accept_of("dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}
