#include "lds/ef_atr_info.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("EF.ATR/INFO with buffer sizes and card capabilities") {
  const auto info = ok(lds::parse_ef_atr_info(hex("4703 F3 C1 E0  43 01 B8  7F66 08 0202 03E8 0202 0408")));
  CHECK(info.max_command_size == 1000);
  CHECK(info.max_response_size == 1032);
  CHECK(core::to_hex(info.card_capabilities) == "f3c1e0");
  CHECK(info.command_chaining);
  CHECK(info.extended_length);
}

TEST_CASE("EF.ATR/INFO with other encodings of the same numbers") {
  CHECK(ok(lds::parse_ef_atr_info(hex("7F66 0B 0205 0000 00FFFF 0202 8000"))).max_command_size == 0xFFFF);
  CHECK(ok(lds::parse_ef_atr_info(hex("7F66 0B 0205 0000 00FFFF 0202 8000"))).max_response_size == 0x8000);
  CHECK(ok(lds::parse_ef_atr_info(hex("7F66 06 0201 05 0201 06"))).max_command_size == 5);
}

TEST_CASE("EF.ATR/INFO: short capabilities, padding and unknown objects") {
  const auto info = ok(lds::parse_ef_atr_info(hex("5F52 01 AA 4701 F3 FFFFFFFF")));
  CHECK_FALSE(info.max_command_size);
  CHECK(core::to_hex(info.card_capabilities) == "f3");
  CHECK_FALSE(info.extended_length);
}

TEST_CASE("EF.ATR/INFO that holds no object, or broken sizes, is refused") {
  for (const auto* text :
       {"", "47", "FFFFFFFF", "7F6600", "7F66 02 0200", "7F66 04 0202 0400", "7F66 0A 0205 0100000000 0201 01"}) {
    CAPTURE(text);
    CHECK(error_of(lds::parse_ef_atr_info(hex(text))) == "file.malformed");
  }
}
