#include "iso7816/apdu.hpp"

#include "iso7816/commands.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using iso7816::CommandApdu;
using test::hex;
using test::ok;

TEST_CASE("commands are encoded as ICAO 9303-11 prints them") {
  CHECK(core::to_hex(iso7816::get_challenge(8).encode()) == "0084000008");
  CHECK(core::to_hex(iso7816::select_file({0x011E}).encode()) == "00a4020c02011e");
  CHECK(core::to_hex(iso7816::select_application(hex("A0000002471001")).encode()) == "00a4040c07a0000002471001");
  CHECK(core::to_hex(iso7816::read_binary(std::size_t{0x1234}, 256).encode()) == "00b0123400");
  CHECK(core::to_hex(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 4).encode()) == "00b09e0004");
  CHECK(core::to_hex(iso7816::read_binary_odd(0x8000, 100).encode()) ==
        "00b100000454028000"
        "64");
}

TEST_CASE("the seven APDU cases go both ways") {
  for (const std::size_t size : {0UL, 1UL, 255UL, 256UL, 65535UL}) {
    for (const std::size_t ne : {0UL, 1UL, 256UL, 257UL, 65536UL}) {
      CAPTURE(size, ne);
      const CommandApdu command{.cla = 0x0C, .ins = 0xB0, .p1 = 1, .p2 = 2, .data = Bytes(size, 0x5A), .ne = ne};
      const auto parsed = ok(CommandApdu::parse(command.encode()));
      CHECK(parsed.data == command.data);
      CHECK(parsed.ne == command.ne);
    }
  }
}

TEST_CASE("malformed commands and answers are refused") {
  for (const auto* text : {"", "00B000", "00B0000002AA", "00B0000000000001", "00B0000002AABB0000"}) {
    CAPTURE(text);
    CHECK(test::error_of(CommandApdu::parse(hex(text))) == "data.malformed");
  }
  CHECK(test::error_of(iso7816::ResponseApdu::parse(hex("90"))) == "card.bad_answer");
}
