#include "lds/dg5.hpp"

#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("DG5 with a portrait in JPEG and one in another format") {
  const auto file = hex("6511 020102 5F4005FFD8FFE0AA 5F4003AABBCC");
  const auto dg5 = ok(lds::parse_dg5(file));
  REQUIRE(dg5.portraits.size() == 2);
  CHECK(core::to_hex(dg5.portraits[0].image) == "ffd8ffe0aa");
  CHECK(dg5.portraits[0].format == lds::ImageFormat::jpeg);
  CHECK(dg5.portraits[1].format == lds::ImageFormat::unknown);
  test::check_prefixes_refused(file, lds::parse_dg5);
  test::check_trailing_byte_refused(file, lds::parse_dg5);
}

TEST_CASE("DG5 with a wrong or absurd number of images, or images of DG7, is refused") {
  for (const auto* text : {"6500", "6507 020102 5F4001AA", "6507 020100 5F4001AA", "6507 020101 5F4301AA",
                           "650A 02047FFFFFFF 5F4001AA", "6707 020101 5F4001AA"}) {
    CAPTURE(text);
    const auto refused = lds::parse_dg5(hex(text));
    CHECK(error_of(refused) == "file.malformed");
    CHECK(refused.error().where == "DG5");
  }
  CHECK(ok(lds::parse_dg5(hex("6503 020100"))).portraits.empty());
}
