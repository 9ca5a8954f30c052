#include <chipid/qr.hpp>

#include "support/vectors.hpp"

using namespace chipid;
using citizen::parse_qr;
using test::error_of;
using test::ok;

namespace {

// The example of the published description of the code.
constexpr auto van_a = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021";

std::string with(std::size_t field, const std::string& value) {
  std::string text;
  std::string_view rest = van_a;
  for (std::size_t i = 0; i < 7; ++i) {
    const auto end = rest.find('|');
    text += (i == 0 ? "" : "|") + (i == field ? value : std::string(rest.substr(0, end)));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return text;
}

bool refused(const std::string& text) {
  return error_of(parse_qr(text)) == "qr.not_citizen_card";
}

}  // namespace

TEST_CASE("the QR code of a card of 2021") {
  const auto payload = ok(parse_qr(van_a));
  CHECK(payload.raw == van_a);
  CHECK(payload.number == "001090000123");
  CHECK(payload.old_number == "012345678");
  CHECK(payload.name == "Nguyễn Văn A");
  CHECK(payload.birth_date == "1990-01-15");
  CHECK(payload.sex == Sex::male);
  CHECK(payload.residence == "Số 1, Phường B, Quận C, Hà Nội");
  CHECK(payload.issue_date == "2021-04-20");
  CHECK(payload.more.empty());
  CHECK(payload.generation == citizen::QrGeneration::card_2021);
  CHECK(payload.repair == citizen::TextRepair::none);
}

TEST_CASE("the fields of a card of 2024 from the eighth on stay as they are") {
  const auto payload = ok(parse_qr(std::string(van_a) + "|| x |\tunknown|"));
  CHECK(payload.generation == citizen::QrGeneration::card_2024);
  CHECK(payload.more == std::vector<std::string>{"", " x ", "\tunknown", ""});
}

TEST_CASE("line ends, zero bytes and a scanner's sign around the text do not matter") {
  for (const auto& text :
       {van_a + std::string("\r\n"), "\n\t " + std::string(van_a) + "\t", van_a + std::string(1, '\0'),
        "\xEF\xBB\xBF" + std::string(van_a), "]Q1" + std::string(van_a)}) {
    CAPTURE(text);
    const auto payload = ok(parse_qr(text));
    CHECK(payload.issue_date == "2021-04-20");
    CHECK(payload.raw == text);
  }
}

TEST_CASE("a QR code without the old number, or with a cancelled number in its place") {
  CHECK_FALSE(ok(parse_qr(with(1, ""))).old_number);
  CHECK(ok(parse_qr(with(1, "001090000122"))).old_number == "001090000122");
}

TEST_CASE("a birth date of which only the year is known") {
  CHECK_FALSE(ok(parse_qr(with(3, "1950"))).birth_date);
  CHECK_FALSE(ok(parse_qr(with(3, "00001950"))).birth_date);
  CHECK(ok(parse_qr(with(3, "00001950"))).birth_year == "1950");
  CHECK_FALSE(ok(parse_qr(with(3, "00051950"))).birth_date);
}

TEST_CASE("the sex in any case and composition") {
  for (const auto* sex : {"Nữ", "NỮ", "nữ", "Nu\u031B\u0303", "Nu"}) {
    CAPTURE(sex);
    CHECK(ok(parse_qr(with(4, sex))).sex == Sex::female);
  }
}

TEST_CASE("what no citizen card says is refused") {
  CHECK(refused(""));
  CHECK(refused("|"));
  CHECK(refused("001090000123"));
  CHECK(refused(with(0, "00109000012")));
  CHECK(refused(with(0, "00109000012x")));
  CHECK(refused(with(1, "12345")));
  CHECK(refused(with(2, "")));
  CHECK(refused(with(2, " \t ")));
  CHECK(refused(with(2, "\u202E\u200B")));
  CHECK(refused(with(3, "29021990")));
  CHECK(refused(with(3, "31/12/1990")));
  CHECK(refused(with(4, "")));
  CHECK(refused(with(4, "N")));
  CHECK(refused(with(6, "20132021")));
  CHECK(refused(with(6, "")));
  CHECK(refused("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội"));
}

TEST_CASE("a name in another encoding than UTF-8 is refused by the strict reading") {
  CHECK(refused(with(2, "Nguy\xEA\xDEn")));
}

TEST_CASE("control and bidirectional characters are not shown") {
  const auto payload = ok(parse_qr(with(2, "Nguyễn\u202E Văn\x1B[2J A\u200B") + "|\u202E"));
  CHECK(payload.name == "Nguyễn Văn[2J A");
  CHECK(payload.more == std::vector<std::string>{"\u202E"});
}

TEST_CASE("decomposed text is composed") {
  CHECK(ok(parse_qr(with(2, "Nguye\u0302\u0303n Va\u0306n A"))).name == "Nguyễn Văn A");
}

TEST_CASE("texts beyond any QR code are refused unread") {
  CHECK(refused(with(5, std::string(100'000, 'a'))));
  CHECK(refused(std::string(100'000, '|')));
  CHECK(refused(std::string(8'000, '|')));
  CHECK(error_of(citizen::parse_scanned(with(5, std::string(100'000, 'a')))) == "qr.not_citizen_card");
}

TEST_CASE("what other codes are is told in both languages") {
  const std::pair<const char*, const char*> codes[] = {
      {"https://vneid.gov.vn/x", "VNeID"},
      {"https://example.org", "web address"},
      {"00020101021138570010A000000727", "payment"},
      {"GD4797900000000|4e677579656e|01/01/1990|1|4861|79|$", "health insurance"},
      {"BEGIN:VCARD\nFN:A", "business card"},
      {"WIFI:S:net;;", "wireless"},
      {"IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<",
       "machine-readable"},
      {"001090000123\r\n", "personal number alone"},
      {"001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội", "a field is missing"},
      {"{\"token\": 1}", "VNeID"},
      {"eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0", "VNeID"},
      {"", "no text"},
      {"hello", "not the QR code of a citizen card"}};
  for (const auto& [text, words] : codes) {
    CAPTURE(text);
    REQUIRE(error_of(citizen::parse_scanned(text)) == "qr.not_citizen_card");
    const auto sentence = citizen::explain_other_code(text);
    CHECK(sentence.en.find(words) != std::string::npos);
    CHECK((sentence.vi.find("Hãy") != std::string::npos || sentence.vi.find("hãy") != std::string::npos));
  }
  CHECK(citizen::explain_other_code(std::string(100'000, 'a')).en.find("longer") != std::string::npos);
}
