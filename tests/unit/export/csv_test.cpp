#include <chipid/records.hpp>
#include <nlohmann/json.hpp>
#include <vector>

#include "sample_card.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::ok;
using test::sample_card;

namespace {

std::string csv_of(const EvidenceReport& report, const CsvOptions& options = {}) {
  return ok(records_to_csv({&report, 1}, options));
}

// The line of a card with that name, from the name on.
std::string from_name(const std::string& name) {
  auto report = sample_card();
  report.document.name = name;
  const auto text = csv_of(report);
  const auto start = text.find("012345678,") + 10;
  return text.substr(start, text.find(",1990-01-15") - start);
}

}  // namespace

TEST_CASE("a line a card, in the order of the head line") {
  CHECK(csv_of(sample_card()) ==
        "number,old_number,name,birth_date,sex,nationality,residence,place_of_origin,document_number,issue_date,"
        "expiry_date,no_expiry,verdict,evidence\r\n"
        "001090000123,012345678,\"Nguyễn Văn A\",1990-01-15,male,VNM,\"Số 1, Phường B, Quận C, Hà Nội\",,090000123,"
        "2021-04-20,2030-01-15,false,authentic,ab12\r\n");
}

TEST_CASE("nothing of ethnicity, religion or relatives leaves by CSV or FHIR") {
  const auto report = sample_card();
  for (const auto& text : {csv_of(report), ok(records_to_fhir({&report, 1}))}) {
    CHECK(text.find("Kinh") == std::string::npos);
    CHECK(text.find("Không") == std::string::npos);
    CHECK(text.find("Văn B") == std::string::npos);
  }
}

TEST_CASE("no field can start a formula") {
  for (const std::string start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"}) {
    const auto field = from_name(start + "1+1");
    CAPTURE(field);
    CHECK((field == "'" + start + "1+1" || field == "\"'" + start + "1+1\""));
  }
  CHECK(from_name("=cmd|' /C calc'!A0") == "\"'=cmd|' /C calc'!A0\"");
}

TEST_CASE("what separates is quoted, quotation marks are doubled") {
  CHECK(from_name("A\"B") == "\"A\"\"B\"");
  CHECK(from_name("A\r\nB") == "\"A\r\nB\"");
  CHECK(from_name("A;B") == "\"A;B\"");
  CHECK(from_name("=\"A\",B") == "\"'=\"\"A\"\",B\"");
}

TEST_CASE("the byte order mark that Excel wants, where asked for") {
  CHECK(csv_of(sample_card(), {.byte_order_mark = true}).substr(0, 9) == "\xEF\xBB\xBFnumber");
}

TEST_CASE("nothing of a card that failed is handed on, in no form") {
  const std::vector reports{sample_card(), sample_card(Verdict::invalid)};
  CHECK(test::error_of(records_to_csv(reports)) == "export.invalid_card");
  CHECK(test::error_of(records_to_fhir(reports)) == "export.invalid_card");
  CHECK(test::error_of(records_to_json(reports)) == "export.invalid_card");
  CHECK(records_to_csv(reports).error().where == "record 2");
}

TEST_CASE("every other verdict is handed on and told") {
  for (const auto verdict : {Verdict::authentic, Verdict::authentic_unproven_chip, Verdict::review, Verdict::unverified,
                             Verdict::inconclusive}) {
    const auto report = sample_card(verdict);
    const std::string name(verdict_name(verdict));
    CHECK(csv_of(report).find("," + name + ",") != std::string::npos);
    CHECK(ok(records_to_fhir({&report, 1})).find("\"" + name + "\"") != std::string::npos);
    const auto json = nlohmann::json::parse(ok(records_to_json({&report, 1})));
    CHECK(json["records"][0]["verification"]["verdict"] == name);
    CHECK(json["records"][0]["document"]["religion"] == "Không");
  }
}
