#include <algorithm>
#include <chipid/qr.hpp>
#include <chipid/virtual_card.hpp>
#include <functional>

#include "asn1/writer.hpp"
#include "card/virtual_reader.hpp"
#include "crypto/random.hpp"
#include "judging.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::ok;
using virtual_card::CardPlan;

namespace {

constexpr auto specimen = "vn-citizen-2021";

std::string qr_of(const std::string& name) {
  return ok(virtual_card::specimen_info(name)).qr;
}

// The specimen, changed before it was signed, opened and judged with the QR code alone.
ReadReport read_by_qr(const std::string& qr, const std::string& name = specimen,
                      const std::function<void(CardPlan&)>& change = {}) {
  auto image = ok(virtual_card::make_card(name, change));
  auto card =
      virtual_card::connect({.name = name, .chip = virtual_card::Chip(std::move(image), crypto::or_system_random({}))});
  const auto keys = ok(citizen::keys_from_qr(ok(citizen::parse_scanned(qr))));
  ReadOptions options{.verify = test::judged_by(test::trust_set())};
  options.qr = qr;
  return read_card(*card, keys, options);
}

// With the key known otherwise, whatever the code says.
ReadReport read_with_text(const std::string& qr) {
  auto card = ok(virtual_card::open_card(specimen));
  const auto keys = ok(keys_from_personal_number("001090000123"));
  ReadOptions options{.verify = test::judged_by(test::trust_set())};
  options.qr = qr;
  return read_card(*card, keys, options);
}

std::string replaced(std::string text, std::string_view old_part, std::string_view new_part) {
  const auto at = text.find(old_part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_part.size(), new_part);
}

CheckStatus status_of(const ReadReport& report, std::string_view id) {
  const auto* check = report.verification.find(id);
  REQUIRE(check != nullptr);
  return check->status;
}

bool attends_to(const ReadReport& report, std::string_view id) {
  const auto& attention = report.verification.attention;
  return std::find(attention.begin(), attention.end(), id) != attention.end();
}

}  // namespace

TEST_CASE("the QR code opens the chip and agrees with it, on every citizen specimen") {
  for (const auto& info : virtual_card::specimens()) {
    if (info.qr.empty()) continue;
    CAPTURE(info.name);
    const auto report = read_by_qr(info.qr, info.name);
    CHECK_FALSE(report.failure);
    CHECK(status_of(report, "qr.chip") == CheckStatus::passed);
    CHECK(report.access.key == "can");
    CHECK_FALSE(attends_to(report, "qr.chip"));
    test::check_offline(report, test::judged_by(test::trust_set()));
  }
}

TEST_CASE("the QR code opens a chip that knows no CAN by the MRZ key it derives") {
  for (const auto& info : virtual_card::specimens()) {
    if (info.qr.empty()) continue;
    CAPTURE(info.name);
    const auto report = read_by_qr(info.qr, info.name, [](CardPlan& plan) { plan.pace.clear(); });
    CHECK_FALSE(report.failure);
    CHECK(report.access.protocol == "BAC");
    CHECK(status_of(report, "qr.chip") == CheckStatus::passed);
  }
}

TEST_CASE("adverse 91: QR code and chip differ: D, with the fields named") {
  const auto qr = qr_of(specimen);
  const std::array<const char*, 3> changes[] = {{"Nguyễn Văn A", "Nguyễn Văn B", "name"},
                                                {"|15011990", "|15011991", "birth_date"},
                                                {"|Nam|", "|Nữ|", "sex"},
                                                {"Số 1,", "Số 2,", "residence"},
                                                {"|20042021", "|21042021", "issue_date"},
                                                {"|012345678", "|012345679", "old_number"}};
  for (const auto& [old_part, new_part, field] : changes) {
    CAPTURE(field);
    const auto report = read_by_qr(replaced(qr, old_part, new_part));
    CHECK(test::letter_of(report.verification) == "D");
    CHECK(test::reason_of(report.verification, "qr.chip") == "qr.chip.differs");
    CHECK(report.verification.find("qr.chip")->detail.at(field) == "differs");
    CHECK(report.verification.attention == std::vector<std::string>{"qr.chip"});
    test::check_offline(report, test::judged_by(test::trust_set()));
  }
}

TEST_CASE("adverse 91: the reason names the fields in both languages") {
  const auto report = read_by_qr(replaced(replaced(qr_of(specimen), "Nguyễn Văn A", "Trần Văn C"), "|Nam|", "|Nữ|"));
  const auto& reason = report.verification.find("qr.chip")->reason;
  CHECK(reason.en.find("name, sex") != std::string::npos);
  CHECK(reason.vi.find("họ tên, giới tính") != std::string::npos);
}

TEST_CASE("adverse 91: the code of another card with the same last six digits") {
  auto qr = replaced(qr_of(specimen), "001090000123", "079090000123");
  const auto report = read_by_qr(qr);
  CHECK(test::letter_of(report.verification) == "D");
  CHECK(report.verification.find("qr.chip")->detail.at("number") == "differs");
}

TEST_CASE("adverse 91: on a card that is inconclusive the difference is told all the same") {
  auto card = ok(virtual_card::open_card(specimen));
  const auto keys = ok(keys_from_personal_number("001090000123"));
  ReadOptions options;
  options.qr = replaced(qr_of(specimen), "|Nam|", "|Nữ|");
  const auto report = read_card(*card, keys, options);
  CHECK(test::letter_of(report.verification) == "C");
  CHECK(attends_to(report, "qr.chip"));
}

TEST_CASE("adverse 91: writing that differs is no difference") {
  const auto qr = qr_of(specimen);
  for (const auto& text :
       {replaced(qr, "Nguyễn Văn A", "NGUYỄN VĂN A"), replaced(qr, "Nguyễn Văn A", "Nguyen Van A"),
        replaced(qr, "Nguyễn Văn A", "Nguye\u0302\u0303n Va\u0306n  A"), replaced(qr, "Nguyễn", "Nguyeexn"),
        replaced(qr, "Số 1,", "1 ,,"), qr + "\r\n", qr + "||||"}) {
    CAPTURE(text);
    CHECK(status_of(read_by_qr(text), "qr.chip") == CheckStatus::passed);
  }
}

TEST_CASE("adverse 92: two cards in view are asked about, never guessed") {
  const auto one = qr_of(specimen);
  const auto other = qr_of("vn-citizen-lifetime");
  CHECK(test::error_of(citizen::pick_card_code({one, other})) == "qr.several_cards");
  const auto chosen = ok(citizen::pick_card_code({one, other}, "001090000123"));
  CHECK(status_of(read_by_qr(chosen), "qr.chip") == CheckStatus::passed);
}

TEST_CASE("adverse 93: a QR code of another kind is said to be no citizen card's, and nothing else fails") {
  const auto qr = qr_of(specimen);
  const auto six_fields = qr.substr(0, qr.rfind('|'));
  for (const auto& text : {std::string("https://vneid.gov.vn/a"), std::string("00020101021138"), six_fields,
                           std::string(100'000, '1'), qr + std::string(100'000, '|'), std::string(),
                           std::string("\0\xFF\xFE", 3), std::string("'; DROP TABLE citizens; --"),
                           std::string("=cmd|' /C calc'!A0"), std::string("<script>alert(1)</script>")}) {
    CAPTURE(text.substr(0, 40));
    CHECK(test::error_of(citizen::parse_scanned(text)) == "qr.not_citizen_card");
    const auto report = read_with_text(text);
    CHECK_FALSE(report.failure);
    CHECK(test::reason_of(report.verification, "qr.chip") == "qr.chip.not_citizen_card");
    CHECK(status_of(report, "qr.chip") == CheckStatus::inconclusive);
    CHECK(test::letter_of(report.verification) == "A");
  }
}

TEST_CASE("adverse 93: without a QR code nothing is said of one") {
  auto card = ok(virtual_card::open_card(specimen));
  const auto keys = ok(keys_from_personal_number("001090000123"));
  const auto report = read_card(*card, keys, {.verify = test::judged_by(test::trust_set())});
  CHECK(test::reason_of(report.verification, "qr.chip") == "qr.chip.none");
  CHECK(status_of(report, "qr.chip") == CheckStatus::not_performed);
  CHECK(test::letter_of(report.verification) == "A");
}

TEST_CASE("adverse 89: names with control, bidirectional and HTML characters and formulas are inert text") {
  const std::string name = "=Nguyễn\u202E\x1B[31m <b>Văn</b>\u2066\x07 A";
  const std::string shown = "=Nguyễn[31m <b>Văn</b> A";
  const auto qr = replaced(qr_of(specimen), "Nguyễn Văn A", name);
  const auto report = read_by_qr(qr, specimen, [&](CardPlan& plan) { plan.citizen->full_name = name; });
  CHECK(report.document.name == shown);
  CHECK(ok(citizen::parse_scanned(qr)).name == shown);
  const auto json = to_json(report);
  for (const auto* harmful : {"\x1B", "\u202E", "\u2066", "\\u001b", "\x07"})
    CHECK(json.find(harmful) == std::string::npos);
}

TEST_CASE("adverse 94: DG13 with unknown fields, in variant B, unreadable: the QR code is held against what there is") {
  const auto qr = qr_of(specimen);
  const auto with_fields = [](const Bytes& more) {
    return [more](CardPlan& plan) {
      const auto type = asn1::der::oid({1, 0, 10646, 1, 0, 8});
      const auto name = asn1::der::sequence({asn1::der::integer(2), asn1::der::utf8_string("Nguyễn Văn A")});
      Bytes fields = name;
      fields.insert(fields.end(), more.begin(), more.end());
      plan.replaced_groups[13] =
          tlv::encode({0x6D}, asn1::der::sequence({asn1::der::integer(1), type, tlv::encode(asn1::tags::set, fields)}));
    };
  };
  const auto unknown = asn1::der::sequence({asn1::der::integer(17), asn1::der::utf8_string("x")});
  const auto report = read_by_qr(qr, specimen, with_fields(unknown));
  CHECK(test::letter_of(report.verification) == "A");
  CHECK(report.verification.find("qr.chip")->detail.at("name") != "differs");
  CHECK(report.verification.find("qr.chip")->detail.at("residence") == "absent");
  const auto garbage = read_by_qr(qr, specimen, [](CardPlan& plan) {
    plan.replaced_groups[13] = {0x6D, 0x02, 0x05, 0x00};
  });
  CHECK(status_of(garbage, "qr.chip") == CheckStatus::passed);
  CHECK(garbage.document.name == "NGUYEN VAN A");
  CHECK(status_of(read_by_qr(qr_of("vn-citizen-2024"), "vn-citizen-2024"), "qr.chip") == CheckStatus::passed);
}

TEST_CASE("adverse 94: DG13 that contradicts DG1: D, with the fields named") {
  const auto report =
      read_by_qr(qr_of(specimen), specimen, [](CardPlan& plan) { plan.citizen->birth_date = "16/01/1990"; });
  CHECK(test::letter_of(report.verification) == "D");
  CHECK(test::reason_of(report.verification, "dg1.dg13") == "dg1.dg13.differs");
  CHECK(report.verification.find("dg1.dg13")->reason.vi.find("ngày sinh") != std::string::npos);
}

TEST_CASE("a personal number whose digits tell of another year or sex is a note, no more") {
  const auto report =
      read_by_qr(replaced(qr_of(specimen), "001090000123", "001191000123"), specimen, [](CardPlan& plan) {
        plan.citizen->number = "001191000123";
        plan.document.personal_number = "001191000123<<<";
        plan.document.number = "191000123";
        plan.can = "000123";
      });
  CHECK(test::letter_of(report.verification) == "A");
  CHECK(test::has_note(report.verification, "note.number_birth_year"));
  CHECK(test::has_note(report.verification, "note.number_sex"));
}

TEST_CASE("a damaged scan is held against the chip as far as it goes, and said to be damaged") {
  const auto report = read_by_qr(replaced(qr_of(specimen), "Nguyễn Văn A", "Nguy?n V?n A"));
  CHECK(status_of(report, "qr.chip") == CheckStatus::passed);
  CHECK(test::has_note(report.verification, "note.qr_damaged"));
  CHECK(test::letter_of(report.verification) == "A");
}
