#include "biometrics/oncard/bit_group.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using biometrics::BiometricInformation;
using biometrics::is_compact_finger;
using biometrics::may_be_finger;
using biometrics::MinutiaOrder;
using biometrics::parse_bit_group;
using test::error_of;
using test::hex;
using test::ok;

namespace {

BiometricInformation only(std::string_view text) {
  const auto all = ok(parse_bit_group(hex(text)));
  REQUIRE(all.size() == 1);
  return all[0];
}

std::string error(std::string_view text) {
  return error_of(parse_bit_group(hex(text)));
}

// A template whose algorithm parameters these are.
std::string with_parameters(const std::string& parameters) {
  const auto byte = [](std::size_t size) {
    const Bytes one{static_cast<std::uint8_t>(size)};
    return core::to_hex(one);
  };
  const auto size = parameters.size() / 2;
  return "7F60" + byte(size + 4) + "A1" + byte(size + 2) + "B1" + byte(size) + parameters;
}

}  // namespace

// Laid out by hand after ISO/IEC 19794-2, 9.
TEST_CASE("the group of a card with two fingers") {
  const auto all =
      ok(parse_bit_group(hex("7F61 47 020102"
                             "7F60 1F 830191 A11A 810108 820105 87020101 88020005 B10A 81020C3C 820105 830100"
                             "7F60 1F 830192 A11A 810108 820106 87020101 88020005 B10A 81020C3C 820105 830100")));
  REQUIRE(all.size() == 2);
  CHECK(all[0].reference == 0x91);
  CHECK(all[0].type == 0x08);
  CHECK(all[0].subtype == 0x05);
  CHECK(all[0].format_owner == 0x0101);
  CHECK(all[0].format_type == 0x0005);
  CHECK(all[0].min_minutiae == 12);
  CHECK(all[0].max_minutiae == 60);
  CHECK(all[0].order == MinutiaOrder::cartesian_xy);
  CHECK_FALSE(all[0].descending);
  CHECK(all[1].reference == 0x92);
}

TEST_CASE("a template by itself, and the standard's values for what it leaves out") {
  const auto information = only("7F60 00");
  CHECK_FALSE(information.reference);
  CHECK(information.min_minutiae == 12);
  CHECK(information.max_minutiae == 60);
  CHECK(information.order == MinutiaOrder::none);
  CHECK(is_compact_finger(information));
}

TEST_CASE("parameters beside the header and what is not known are no trouble") {
  const auto information = only("7F61 14 7F60 11 800141 830191 5F2000 A100 B104 8102143C");
  CHECK(information.reference == 0x91);
  CHECK(information.min_minutiae == 20);
}

TEST_CASE("orders of minutiae") {
  const auto order = [](const std::string& code) { return only(with_parameters("8201" + code)); };
  CHECK(order("00").order == MinutiaOrder::none);
  CHECK(order("01").order == MinutiaOrder::none);
  CHECK(order("05").order == MinutiaOrder::cartesian_xy);
  CHECK(order("04").order == MinutiaOrder::cartesian_xy);
  CHECK_FALSE(order("04").descending);
  CHECK(order("06").descending);
  CHECK(order("0A").order == MinutiaOrder::cartesian_yx);
  CHECK(order("0D").order == MinutiaOrder::angle);
  CHECK(order("12").order == MinutiaOrder::polar);
  CHECK(order("12").descending);
  for (const auto* unknown : {"07", "13", "14", "FF"})
    CHECK(error(with_parameters("8201" + std::string(unknown))) == "data.malformed");
}

TEST_CASE("limits that nothing can meet, fields of the wrong size, counts that do not fit") {
  CHECK(error(with_parameters("81023C0C")) == "data.malformed");
  CHECK(error(with_parameters("81020000")) == "data.malformed");
  CHECK(error(with_parameters("81010C")) == "data.malformed");
  CHECK(error(with_parameters("82020500")) == "data.malformed");
  CHECK(error("7F60 04 83029191") == "data.malformed");
  CHECK(error("7F61 06 020102 7F6000") == "data.malformed");
  CHECK(error("7F61 03 020100") == "data.malformed");
  CHECK(error("7F61 00") == "data.malformed");
  CHECK(error("") == "data.malformed");
  CHECK(error("7F61 04 7F6001") == "data.malformed");
  CHECK(error("7F62 03 7F6000") == "data.malformed");
  CHECK(error("7F61 03 7F6000 00") == "data.malformed");
}

TEST_CASE("no more templates than a person has fingers and then some") {
  std::string inside;
  for (int i = 0; i < 16; ++i) inside += "7F6000";
  CHECK(ok(parse_bit_group(hex("7F61 30" + inside))).size() == 16);
  CHECK(error("7F61 33" + inside + "7F6000") == "data.malformed");
}

TEST_CASE("other biometrics and other formats are not taken for compact fingers") {
  CHECK_FALSE(is_compact_finger({.type = 0x02}));
  CHECK_FALSE(is_compact_finger({.format_owner = 0x001B}));
  CHECK_FALSE(is_compact_finger({.format_owner = 0x0101, .format_type = 0x0001}));
  CHECK(is_compact_finger({.type = 0x08, .format_owner = 0x0101, .format_type = 0x0006}));
}

TEST_CASE("which finger it is, where both sides say so") {
  const BiometricInformation right_index{.subtype = 0x09};
  CHECK(may_be_finger(right_index, 2));
  CHECK(may_be_finger(right_index, 0));
  CHECK_FALSE(may_be_finger(right_index, 7));
  const BiometricInformation left_index{.subtype = 0x0A};
  CHECK(may_be_finger(left_index, 7));
  CHECK_FALSE(may_be_finger(left_index, 2));
  for (const std::uint8_t unknown : {0x00, 0x01, 0x08, 0x0B, 0x19}) CHECK(may_be_finger({.subtype = unknown}, 9));
}
