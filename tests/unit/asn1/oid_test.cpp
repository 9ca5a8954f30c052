#include "asn1/oid.hpp"

#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("object identifiers are what the standards print") {
  constexpr asn1::Oid signed_data{1, 2, 840, 113549, 1, 7, 2};
  CHECK(core::to_hex(signed_data.value()) == "2a864886f70d010702");
  CHECK(signed_data.to_string() == "1.2.840.113549.1.7.2");
  constexpr asn1::Oid pace{0, 4, 0, 127, 0, 7, 2, 2, 4};
  CHECK(test::ok(asn1::Oid::from_der_value(test::hex("04007F000702020402 02"))).is_under(pace));
  CHECK(test::ok(asn1::Oid::from_der_value(test::hex("883703"))).to_string() == "2.999.3");
}

TEST_CASE("broken object identifiers are refused") {
  for (const auto* text : {"", "2A86", "2A8001"}) {
    CHECK(test::error_of(asn1::Oid::from_der_value(test::hex(text))) == "data.malformed");
  }
  CHECK(test::error_of(asn1::Oid::from_der_value(Bytes(33, 1))) == "data.malformed");
}
