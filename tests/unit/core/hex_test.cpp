#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;

TEST_CASE("hex goes both ways, whatever the case and white space") {
  CHECK(core::to_hex(test::hex("00 fF\n7a")) == "00ff7a");
  CHECK(test::hex("").empty());
}

TEST_CASE("hex of a number keeps its zeros") {
  CHECK(core::to_hex(std::uint16_t{0x6D00}) == "6d00");
  CHECK(core::to_hex(std::uint16_t{0x0001}) == "0001");
}

TEST_CASE("hex refuses other characters and half bytes") {
  CHECK(error_of(core::from_hex("0g")) == "data.malformed");
  CHECK(error_of(core::from_hex("abc")) == "data.malformed");
}
