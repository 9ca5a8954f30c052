#include "crypto/modular.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using crypto::Modulus;
using test::error_of;
using test::hex;
using test::ok;

TEST_CASE("arithmetic modulo 10007, results as long as the modulus") {
  const auto modulus = ok(Modulus::create(hex("00002717")));
  CHECK(modulus.value().size() == 2);
  CHECK(ok(modulus.reduce(hex("FFFFFF"))) == hex("156b"));
  CHECK(ok(modulus.reduce({})) == hex("0000"));
  CHECK(ok(modulus.add(hex("2716"), hex("03"))) == hex("0002"));
  CHECK(ok(modulus.subtract(hex("01"), hex("02"))) == hex("2716"));
  CHECK(ok(modulus.multiply(hex("2716"), hex("2716"))) == hex("0001"));
  CHECK(ok(modulus.power(hex("05"), hex("2716"))) == hex("0001"));
  CHECK(ok(modulus.multiply(hex("1234"), ok(modulus.invert(hex("1234"))))) == hex("0001"));
  CHECK(error_of(modulus.invert(hex("2717"))) == "crypto.failure");
}

TEST_CASE("a modulus is odd and at least 3, and division by zero is refused") {
  for (const auto* text : {"", "00", "01", "0001", "10"})
    CHECK(error_of(Modulus::create(hex(text))) == "crypto.failure");
  CHECK(ok(crypto::divide(hex("0107"), hex("02"))) == hex("0083"));
  CHECK(error_of(crypto::divide(hex("0107"), hex("00"))) == "crypto.failure");
}
