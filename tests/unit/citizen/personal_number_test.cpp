#include <chipid/citizen.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

TEST_CASE("the personal number tells province, sex and year of birth") {
  const auto hanoi = ok(parse_personal_number("001090000123"));
  CHECK(hanoi.text == "001090000123");
  CHECK(hanoi.province == "001");
  CHECK(hanoi.province_name == "Hà Nội");
  CHECK(hanoi.sex == Sex::male);
  CHECK(hanoi.birth_year == 1990);
  const auto saigon = ok(parse_personal_number("079305000456"));
  CHECK(saigon.province_name == "TP. Hồ Chí Minh");
  CHECK(saigon.sex == Sex::female);
  CHECK(saigon.birth_year == 2005);
}

TEST_CASE("every century has its digit for each sex") {
  for (int g = 0; g <= 9; ++g) {
    CAPTURE(g);
    const auto number = ok(parse_personal_number("001" + std::to_string(g) + "07000001"));
    CHECK(number.sex == (g % 2 == 0 ? Sex::male : Sex::female));
    CHECK(number.birth_year == 1907 + g / 2 * 100);
  }
}

TEST_CASE("all provinces of before the merger have names, another code is no error") {
  int named = 0;
  for (int code = 0; code <= 999; ++code) {
    const auto digits = std::to_string(1000 + code).substr(1);
    const auto number = ok(parse_personal_number(digits + "090000001"));
    CHECK(number.province == digits);
    if (number.province_name) ++named;
  }
  CHECK(named == 63);
  CHECK(ok(parse_personal_number("077090000001")).province_name == "Bà Rịa - Vũng Tàu");
  CHECK_FALSE(ok(parse_personal_number("003090000001")).province_name);
}

TEST_CASE("what is not twelve digits is no personal number") {
  for (const auto* text : {"", "00109000012", "0010900001234", "00109000012x", " 01090000123", "00109000012\xC2\xB3"}) {
    CAPTURE(text);
    CHECK(test::error_of(parse_personal_number(text)) == "usage.bad_value");
  }
}
