#include <chipid/consistency.hpp>

#include "citizen/agreement.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using citizen::Agreement;
using citizen::Claims;
using citizen::compare;
using citizen::Source;
using test::ok;

namespace {

const auto payload =
    ok(citizen::parse_qr("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021"));
const auto mrz =
    ok(parse_mrz("IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<"));

citizen::Dg13 dg13() {
  return {.personal_number = "001090000123",
          .name = "NGUYỄN VĂN A",
          .birth_date = "15/01/1990",
          .sex = "Nam",
          .residence = "Số 1, Phường B, Quận C, Hà Nội",
          .issue_date = "20/04/2021",
          .expiry_date = "15/01/2030",
          .old_number = "012345678"};
}

Agreement of(const std::vector<citizen::FieldAgreement>& fields, const char* name) {
  for (const auto& field : fields) {
    if (field.field == name) return field.agreement;
  }
  FAIL("no such field");
  return Agreement::absent;
}

}  // namespace

TEST_CASE("consistency: QR code and DG13, field by field") {
  const auto fields = compare(citizen::claims_of(payload), citizen::claims_of(dg13()));
  CHECK(of(fields, "number") == Agreement::equal);
  CHECK(of(fields, "old_number") == Agreement::equal);
  CHECK(of(fields, "name") == Agreement::equal_normalised);
  CHECK(of(fields, "birth_date") == Agreement::equal_normalised);
  CHECK(of(fields, "sex") == Agreement::equal_normalised);
  CHECK(of(fields, "residence") == Agreement::equal);
  CHECK(of(fields, "issue_date") == Agreement::equal_normalised);
  CHECK(of(fields, "expiry_date") == Agreement::absent);
}

TEST_CASE("consistency: QR code and MRZ") {
  const auto fields = compare(citizen::claims_of(payload), citizen::claims_of(mrz, Source::mrz));
  CHECK(citizen::differing(fields).empty());
  CHECK(of(fields, "number") == Agreement::equal);
  CHECK(of(fields, "name") == Agreement::equal_normalised);
  CHECK(of(fields, "residence") == Agreement::absent);
}

TEST_CASE("consistency: the digits of the number against a birth date and a sex") {
  const auto number = citizen::claims_of(ok(parse_personal_number("001090000123")));
  CHECK(citizen::differing(compare(number, citizen::claims_of(dg13()))).empty());
  auto other = dg13();
  other.birth_date = "15/01/1991";
  other.sex = "Nữ";
  CHECK(citizen::differing(compare(number, citizen::claims_of(other))) ==
        std::vector<std::string>{"birth_date", "sex"});
}

TEST_CASE("consistency: typed text in anybody's hand") {
  const Claims typed{
      .fields = {{"number", "001 090 000 123"}, {"name", "nguyen van a"}, {"birth_date", "15-1-1990"}, {"sex", "M"}}};
  const auto fields = compare(typed, citizen::claims_of(dg13()));
  for (const auto* name : {"number", "name", "birth_date", "sex"})
    CHECK(of(fields, name) == Agreement::equal_normalised);
  CHECK(of(compare(typed, typed), "name") == Agreement::equal);
}

TEST_CASE("consistency: the document number is the end of the personal number") {
  const Claims nine{.fields = {{"number", "090000123"}}};
  const Claims other{.fields = {{"number", "090000124"}}};
  const Claims passport{.fields = {{"number", "C1234567"}}};
  const auto chip = citizen::claims_of(dg13());
  CHECK(of(compare(nine, chip), "number") == Agreement::equal_normalised);
  CHECK(of(compare(chip, nine), "number") == Agreement::equal_normalised);
  CHECK(of(compare(other, chip), "number") == Agreement::differs);
  CHECK(of(compare(passport, chip), "number") == Agreement::differs);
  CHECK(of(compare(passport, nine), "number") == Agreement::absent);
}

TEST_CASE("consistency: cards without expiry") {
  const Claims words{.fields = {{"expiry_date", "Không thời hạn"}}};
  const Claims digits{.fields = {{"expiry_date", "991231"}}};
  const Claims day{.fields = {{"expiry_date", "15/01/2030"}}};
  CHECK(of(compare(words, digits), "expiry_date") == Agreement::equal_normalised);
  CHECK(of(compare(words, day), "expiry_date") == Agreement::differs);
}

TEST_CASE("consistency: only a QR code has a scanner to blame") {
  const Claims typed{.fields = {{"name", "Nguy?n V?n A"}}};
  auto scanned = typed;
  scanned.source = Source::qr;
  const auto chip = citizen::claims_of(dg13());
  CHECK(of(compare(typed, chip), "name") == Agreement::differs);
  CHECK(of(compare(scanned, chip), "name") == Agreement::equal_normalised);
  CHECK(of(compare(chip, scanned), "name") == Agreement::equal_normalised);
}

TEST_CASE("consistency: the QR code against the chip as a whole") {
  auto personal = dg13();
  CHECK(citizen::differing(citizen::compare_with_chip(payload, &mrz, &personal)).empty());
  personal.residence = "Số 2, Phường B, Quận C, Hà Nội";
  personal.old_number = "012345679";
  CHECK(citizen::differing(citizen::compare_with_chip(payload, &mrz, &personal)) ==
        std::vector<std::string>{"old_number", "residence"});
  auto other = mrz;
  other.birth_date = "900116";
  CHECK(citizen::differing(citizen::compare_with_chip(payload, &other, nullptr)) ==
        std::vector<std::string>{"birth_date"});
  CHECK(of(citizen::compare_with_chip(payload, nullptr, nullptr), "number") == Agreement::absent);
}

TEST_CASE("consistency: every source and agreement has a name") {
  CHECK(citizen::source_name(Source::qr) == "qr");
  CHECK(citizen::source_name(Source::typed) == "typed");
  CHECK(citizen::agreement_name(Agreement::equal_normalised) == "equal_normalised");
  CHECK(citizen::agreement_name(Agreement::absent) == "absent");
}
