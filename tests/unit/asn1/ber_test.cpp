#include "asn1/ber.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::hex;

TEST_CASE("indefinite lengths and segmented octet strings become definite") {
  CHECK(core::to_hex(test::ok(asn1::normalise_ber(hex("3080 0201 05 2480 0401AA 0402BBCC 0000 0000")))) ==
        "30080201050403aabbcc");
  CHECK(core::to_hex(test::ok(asn1::normalise_ber(hex("308103 020105")))) == "3003020105");
}

TEST_CASE("broken BER is refused") {
  for (const auto* text : {"3080020105", "0480AA0000", "30030201", "300302010500", "", "30"}) {
    CAPTURE(text);
    CHECK(test::error_of(asn1::normalise_ber(hex(text))) == "data.malformed");
  }
  Bytes deep;
  for (int i = 0; i < 100; ++i) deep.insert(deep.end(), {0x30, 0x80});
  CHECK(test::error_of(asn1::normalise_ber(deep)) == "data.over_limit");
}
