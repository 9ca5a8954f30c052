#include "lds/date.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::year_month_day today{2026y, std::chrono::November, 22d};
}

TEST_CASE("birth dates are not in the future") {
  CHECK(lds::birth_date_to_iso("900115", today) == "1990-01-15");
  CHECK(lds::birth_date_to_iso("261122", today) == "2026-11-22");
  CHECK(lds::birth_date_to_iso("261123", today) == "1926-11-23");
  CHECK(lds::birth_date_to_iso("270101", today) == "1927-01-01");
  CHECK(lds::birth_date_to_iso("000229", today) == "2000-02-29");
}

TEST_CASE("expiry dates lie within fifty years") {
  CHECK(lds::expiry_date_to_iso("300115", today) == "2030-01-15");
  CHECK(lds::expiry_date_to_iso("750101", today) == "2075-01-01");
  CHECK(lds::expiry_date_to_iso("760101", today) == "1976-01-01");
  CHECK(lds::expiry_date_to_iso("991231", today) == "1999-12-31");
}

TEST_CASE("full dates") {
  CHECK(lds::full_date_to_iso("19900115") == "1990-01-15");
  CHECK_FALSE(lds::full_date_to_iso("19900000"));
  CHECK_FALSE(lds::full_date_to_iso("1990011"));
}

TEST_CASE("what is no whole date stays unknown") {
  for (const auto* text : {"90<<<<", "9001<<", "<<<<<<", "", "9001155", "901301", "900230", "010229", "90O115"}) {
    CAPTURE(text);
    CHECK_FALSE(lds::birth_date_to_iso(text, today));
    CHECK_FALSE(lds::expiry_date_to_iso(text, today));
  }
}
