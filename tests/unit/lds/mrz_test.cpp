#include <algorithm>
#include <chipid/mrz.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

namespace {

constexpr auto citizen =
    "IDVNM0900001233001090000123<<4\n9001158M3001156VNM<<<<<<<<<<<6\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<\n";
constexpr auto lifetime_citizen =
    "IDVNM1600004564079160000456<<4 6003025F9912315VNM<<<<<<<<<<<0 TRAN<<THI<B<<<<<<<<<<<<<<<<<<<";
// ICAO 9303-4, appendix B
constexpr auto icao_td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
// ICAO 9303-5, appendix B, and 9303-6, appendix B
constexpr auto icao_td1 =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
constexpr auto icao_td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
// ICAO 9303-11, appendix D.2: a number of more than nine characters
constexpr auto long_number_td1 =
    "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";
constexpr auto long_number_td2 = "I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<\nD23145890<UTO3407127M95071227349<<<8";

// The outcome of the check digits as the samples give it.
void check_sample(const nlohmann::json& sample) {
  const auto& expected = sample["checks"];
  const auto mrz = parse_mrz(sample["mrz"].get<std::string>());
  if (expected["type"] == "BAD_LENGTH") {
    CHECK(error_of(mrz) == "usage.bad_mrz");
    return;
  }
  REQUIRE(mrz);
  CHECK(mrz->checks.document_number == expected["docno"].get<bool>());
  CHECK(mrz->checks.birth_date == expected["dob"].get<bool>());
  CHECK(mrz->checks.expiry_date == expected["exp"].get<bool>());
  CHECK(mrz->checks.composite == expected["composite"].get<bool>());
  if (expected.contains("personal")) CHECK(mrz->checks.optional_data == expected["personal"].get<bool>());
  CHECK(mrz->all_check_digits_hold() == (sample["expected"] == "VALID"));
}

}  // namespace

TEST_CASE("the sample MRZs have the check digits they are said to have") {
  const auto path = test::shared_vector("mrz/mrz_samples.json");
  if (!path) return;
  const auto samples = test::read_json(*path);
  CHECK(samples.size() == 47);
  for (const auto& sample : samples) {
    CAPTURE(sample.dump());
    check_sample(sample);
  }
}

TEST_CASE("TD1 of a citizen card") {
  const auto mrz = ok(parse_mrz(citizen));
  CHECK(mrz.format == MrzFormat::td1);
  CHECK(mrz.lines.size() == 3);
  CHECK(mrz.lines[2] == "NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<");
  CHECK(mrz.document_code == "ID");
  CHECK(mrz.issuing_state == "VNM");
  CHECK(mrz.document_number == "090000123");
  CHECK(mrz.optional_data == "001090000123<<4");
  CHECK(mrz.optional_data_2.empty());
  CHECK(mrz.birth_date == "900115");
  CHECK(mrz.sex == 'M');
  CHECK(mrz.expiry_date == "300115");
  CHECK(mrz.nationality == "VNM");
  CHECK(mrz.primary_identifier == "NGUYEN");
  CHECK(mrz.secondary_identifier == "VAN A");
  CHECK(mrz.all_check_digits_hold());
  CHECK_FALSE(mrz.checks.optional_data);
  CHECK(mrz_information(mrz) == "090000123390011583001156");
}

TEST_CASE("TD1 of a citizen card without expiry") {
  const auto mrz = ok(parse_mrz(lifetime_citizen));
  CHECK(mrz.expiry_date == "991231");
  CHECK(mrz.sex == 'F');
  CHECK(mrz.all_check_digits_hold());
}

TEST_CASE("the examples of ICAO 9303-4, -5 and -6") {
  for (const auto* text : {icao_td3, icao_td1, icao_td2}) {
    const auto mrz = ok(parse_mrz(text));
    CAPTURE(text);
    CHECK(mrz.all_check_digits_hold());
    CHECK(mrz.issuing_state == "UTO");
    CHECK(mrz.nationality == "UTO");
    CHECK(mrz.primary_identifier == "ERIKSSON");
    CHECK(mrz.secondary_identifier == "ANNA MARIA");
    CHECK(mrz.birth_date == "740812");
    CHECK(mrz.expiry_date == "120415");
  }
  CHECK(ok(parse_mrz(icao_td3)).document_number == "L898902C3");
  CHECK(ok(parse_mrz(icao_td3)).optional_data == "ZE184226B");
  CHECK(ok(parse_mrz(icao_td3)).checks.optional_data == true);
  CHECK(ok(parse_mrz(icao_td1)).document_number == "D23145890");
  CHECK(ok(parse_mrz(icao_td2)).document_number == "D23145890");
}

TEST_CASE("MRZ_information of ICAO 9303-11, appendix D.2") {
  CHECK(mrz_information("L898902C", "690806", "940623") == "L898902C<369080619406236");
  CHECK(mrz_information("T22000129", "640812", "101031") == "T22000129364081251010318");
  CHECK(mrz_information(ok(parse_mrz(long_number_td1))) == "D23145890734934071279507122");
}

TEST_CASE("a number of more than nine characters goes on in the optional data") {
  for (const auto* text : {long_number_td1, long_number_td2}) {
    const auto mrz = ok(parse_mrz(text));
    CHECK(mrz.document_number == "D23145890734");
    CHECK(mrz.checks.document_number);
    CHECK(mrz.optional_data.empty());
  }
  auto with_more = std::string(long_number_td1);
  with_more.replace(15, 15, "7349<ABC<<<<<<<");
  CHECK(ok(parse_mrz(with_more)).document_number == "D23145890734");
  CHECK(ok(parse_mrz(with_more)).optional_data == "ABC");
  with_more.replace(15, 15, "123456789012345");
  CHECK(ok(parse_mrz(with_more)).document_number == "D2314589012345678901234");
}

TEST_CASE("an MRZ is read however it is typed") {
  std::string text(citizen);
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  CHECK(ok(parse_mrz(text)).all_check_digits_hold());
  text.erase(std::remove(text.begin(), text.end(), '\n'), text.end());
  CHECK(ok(parse_mrz(text)).lines == ok(parse_mrz(citizen)).lines);
  CHECK(ok(parse_mrz("  " + text + "\r\n")).all_check_digits_hold());
}

TEST_CASE("a wrong check digit is reported, not refused") {
  std::string text(citizen);
  text[14] = '4';
  const auto mrz = ok(parse_mrz(text));
  CHECK_FALSE(mrz.checks.document_number);
  CHECK_FALSE(mrz.checks.composite);
  CHECK(mrz.checks.birth_date);
  CHECK_FALSE(mrz.all_check_digits_hold());
}

TEST_CASE("TD3 optional data that is not used may have a filler as its check digit") {
  std::string text(icao_td3);
  text.replace(73, 16, "<<<<<<<<<<<<<<08");
  CHECK(ok(parse_mrz(text)).all_check_digits_hold());
  text.replace(73, 16, "<<<<<<<<<<<<<<<8");
  CHECK(ok(parse_mrz(text)).all_check_digits_hold());
}

TEST_CASE("what is no MRZ is refused") {
  CHECK(error_of(parse_mrz("")) == "usage.bad_mrz");
  CHECK(error_of(parse_mrz("IDVNM")) == "usage.bad_mrz");
  std::string text(citizen);
  for (const char c : {'-', '\0', '\x80', '>', '\xD0'}) {
    text[20] = c;
    CHECK(error_of(parse_mrz(text)) == "usage.bad_mrz");
  }
}

TEST_CASE("names without a second part, or without any") {
  std::string text(citizen);
  text.replace(62, 30, "NGUYEN<VAN<<<<<<<<<<<<<<<<<<<<");
  CHECK(ok(parse_mrz(text)).primary_identifier == "NGUYEN VAN");
  CHECK(ok(parse_mrz(text)).secondary_identifier.empty());
  text.replace(62, 30, std::string(30, '<'));
  CHECK(ok(parse_mrz(text)).primary_identifier.empty());
  text.replace(62, 30, std::string(30, 'A'));
  CHECK(ok(parse_mrz(text)).primary_identifier == std::string(30, 'A'));
}
