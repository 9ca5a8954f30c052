#include "iso7816/atr.hpp"

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;
using test::ok;

TEST_CASE("the ATR seen on citizen cards") {
  const auto atr = ok(iso7816::parse_atr(hex("3B8980014D4B6A434F532D333712")));
  CHECK(core::as_text(atr.historical_bytes) == "MKjCOS-37");
  CHECK_FALSE(atr.capabilities);
}

TEST_CASE("card capabilities are found among compact-TLV objects") {
  const auto plain = ok(iso7816::parse_atr(hex("3B878001 8031A073BE2100 00")));
  REQUIRE(plain.capabilities);
  CHECK_FALSE(plain.capabilities->extended_length);
  const auto capable = ok(iso7816::parse_atr(hex("3B878001 8031A073BE21E0 00")));
  REQUIRE(capable.capabilities);
  CHECK(capable.capabilities->extended_length);
  CHECK(capable.capabilities->command_chaining);
}

TEST_CASE("adverse 15: malformed ATRs are refused without a crash") {
  for (const auto* text : {"", "3B", "3BFF", "3B8F8001", "3B80808080"}) {
    CAPTURE(text);
    CHECK(test::error_of(iso7816::parse_atr(hex(text))) == "data.malformed");
  }
  CHECK(test::error_of(iso7816::parse_atr(Bytes(64, 0xFF))) == "data.malformed");
  CHECK_FALSE(ok(iso7816::parse_atr(hex("3B828001 807F"))).capabilities);
}
