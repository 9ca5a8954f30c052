#include "lds/dg7.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("DG7 with a signature") {
  const auto file = hex("670B 020101 5F4305FF4FFF51AA");
  const auto dg7 = ok(lds::parse_dg7(file));
  REQUIRE(dg7.signatures.size() == 1);
  CHECK(core::to_hex(dg7.signatures[0].image) == "ff4fff51aa");
  CHECK(dg7.signatures[0].format == lds::ImageFormat::jpeg2000_codestream);
  test::check_prefixes_refused(file, lds::parse_dg7);
  test::check_trailing_byte_refused(file, lds::parse_dg7);
}

TEST_CASE("DG7 with an image of DG5 is refused") {
  const auto refused = lds::parse_dg7(hex("6707 020101 5F4001AA"));
  CHECK(error_of(refused) == "file.malformed");
  CHECK(refused.error().where == "DG7");
}
