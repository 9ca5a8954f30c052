#include <chipid/access_key.hpp>

#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

namespace {
std::string secret_of(Result<AccessKey> key) {
  return std::string(core::as_text(ok(std::move(key)).secret().view()));
}
}  // namespace

TEST_CASE("the citizen page's example gives one MRZ_information, from the lines and from the fields") {
  const auto* lines = "IDVNM0900001233001090000123<<4\n9001158M3001156VNM<<<<<<<<<<<6\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<";
  CHECK(secret_of(AccessKey::from_mrz(lines)) == "090000123390011583001156");
  CHECK(secret_of(AccessKey::from_document("090000123", "1990-01-15", "2030-01-15")) == "090000123390011583001156");
  CHECK(secret_of(AccessKey::from_document("090000123", "900115", "300115")) == "090000123390011583001156");
  CHECK(secret_of(AccessKey::from_document("090000123", "15/01/1990", "15/01/2030")) == "090000123390011583001156");
}

TEST_CASE("a short document number is filled, case does not matter") {
  CHECK(secret_of(AccessKey::from_document("l898902c", "690806", "940623")) == "L898902C<369080619406236");
}

TEST_CASE("what cannot be a key is refused before any card is asked") {
  CHECK(error_of(AccessKey::from_mrz("hello")) == "usage.bad_mrz");
  CHECK(error_of(AccessKey::from_mrz("IDVNM0900001243001090000123<<4\n9001158M3001156VNM<<<<<<<<<<<6\n"
                                     "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<")) == "usage.bad_mrz");
  CHECK(error_of(AccessKey::from_document("09 0000", "1990-01-15", "2030-01-15")) == "usage.bad_value");
  CHECK(error_of(AccessKey::from_document("", "1990-01-15", "2030-01-15")) == "usage.bad_value");
  CHECK(error_of(AccessKey::from_document("090000123", "1990-02-31", "2030-01-15")) == "usage.bad_value");
  CHECK(error_of(AccessKey::from_document("090000123", "", "2030-01-15")) == "usage.bad_value");
  CHECK(error_of(AccessKey::from_can("12345")) == "usage.bad_value");
  CHECK(error_of(AccessKey::from_can("12345a")) == "usage.bad_value");
  CHECK(secret_of(AccessKey::from_can("000123")) == "000123");
}

TEST_CASE("PIN and PUK are 4 to 16 digits, and say what they are") {
  const auto pin = ok(AccessKey::from_pin("0815"));
  CHECK(pin.kind() == AccessKey::Kind::pin);
  CHECK(pin.kind_name() == "pin");
  CHECK(ok(AccessKey::from_puk("1234567890")).kind_name() == "puk");
  CHECK(secret_of(AccessKey::from_pin("0815")) == "0815");
  for (const auto* bad : {"", "123", "12345678901234567", "12 45", "abcd"}) {
    CHECK(error_of(AccessKey::from_pin(bad)) == "usage.bad_value");
    CHECK(error_of(AccessKey::from_puk(bad)) == "usage.bad_value");
  }
}
