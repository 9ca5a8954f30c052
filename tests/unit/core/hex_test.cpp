#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;

TEST_CASE("hex goes both ways, whatever the case and white space") {
  CHECK(core::to_hex(test::hex("00 fF\n7a")) == "00ff7a");
  CHECK(test::hex("").empty());
}

TEST_CASE("hex refuses other characters and half bytes") {
  CHECK(error_of(core::from_hex("0g")) == "data.malformed");
  CHECK(error_of(core::from_hex("abc")) == "data.malformed");
}
