#include "citizen/citizen_card.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {

std::optional<std::string> number_in(const std::string& line_1) {
  return citizen::personal_number_of(
      ok(parse_mrz(line_1 + "9001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<")));
}

const auto lifetime =
    ok(parse_mrz("IDVNM1600004564079160000456<<46003025F9912315VNM<<<<<<<<<<<0TRAN<<THI<B<<<<<<<<<<<<<<<<<<<"));

}  // namespace

TEST_CASE("the MRZ of a citizen card holds the personal number and its check digit") {
  CHECK(number_in("IDVNM0900001233001090000123<<4") == "001090000123");
  CHECK(number_in("IDVNM0900001233001090000123<<<") == "001090000123");
  CHECK(citizen::personal_number_of(lifetime) == "079160000456");
}

TEST_CASE("another MRZ gives no personal number") {
  CHECK_FALSE(number_in("IDVNM0900001233001090000123<<5"));
  CHECK_FALSE(number_in("IDVNM0900001233001090000123<44"));
  CHECK_FALSE(number_in("IDVNM090000123300109000012<<<4"));
  CHECK_FALSE(number_in("IDVNM0900001233<<<<<<<<<<<<<<<"));
  CHECK_FALSE(number_in("IDUTO0900001233001090000123<<4"));
}

TEST_CASE("31 December 99 on a citizen card means for life") {
  CHECK(citizen::is_valid_for_life(lifetime));
  auto other = lifetime;
  other.expiry_date = "300115";
  CHECK_FALSE(citizen::is_valid_for_life(other));
  other = lifetime;
  other.issuing_state = "UTO";
  CHECK_FALSE(citizen::is_valid_for_life(other));
  other = lifetime;
  other.format = MrzFormat::td3;
  CHECK_FALSE(citizen::is_valid_for_life(other));
}

TEST_CASE("printed dates") {
  CHECK(citizen::printed_date_to_iso("15/01/1990") == "1990-01-15");
  CHECK(citizen::printed_date_to_iso("29/02/2024") == "2024-02-29");
  for (const auto* text : {"", "1990", "29/02/2023", "15-01-1990", "5/1/1990", "15/01/199x", "15/01/19900"}) {
    CAPTURE(text);
    CHECK_FALSE(citizen::printed_date_to_iso(text));
  }
}

TEST_CASE("words of the card") {
  CHECK(citizen::sex_from_text("Nam") == Sex::male);
  CHECK(citizen::sex_from_text("Nữ") == Sex::female);
  CHECK_FALSE(citizen::sex_from_text("X"));
  CHECK(citizen::means_no_expiry("Không thời hạn"));
  CHECK(citizen::means_no_expiry("KHÔNG THỜI HẠN"));
  CHECK_FALSE(citizen::means_no_expiry("15/01/2030"));
}
