#include "logic/result_view.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

Workflow clinic() {
  for (auto& workflow : test::ok(load_workflows(CHIPID_WORKFLOWS))) {
    if (workflow.id == "clinic") return workflow;
  }
  return {};
}

ReadReport sample() {
  ReadReport report;
  report.document.name = "Nguyễn Văn A";
  report.document.number = "001090000123";
  report.document.birth_date = "1990-01-15";
  report.document.sex = "male";
  report.document.father = "Nguyễn Văn B";
  report.document.sources = {{"name", "DG13"}, {"number", "DG13"}};
  report.verification.verdict = Verdict::review;
  report.verification.checks = {{.id = "ds.chain", .status = CheckStatus::passed, .reason = {"ok", "tốt"}},
                                {.id = "qr.chip", .status = CheckStatus::not_performed, .reason = {"no", "không"}},
                                {.id = "dg1.mrz",
                                 .status = CheckStatus::failed,
                                 .reason = {"wrong\x1b[2J digit", "sai chữ số"},
                                 .detail = {{"line", "2"}}}};
  report.verification.attention = {"dg1.mrz"};
  return report;
}

}  // namespace

TEST_CASE("result view: the workflow's first four fields are large, the rest follow, each with its source") {
  const auto view = make_result_view(sample(), clinic(), Language::vi);
  REQUIRE(view.fields.size() == 5);
  CHECK(view.fields[0].value == "Nguyễn Văn A");
  CHECK(view.fields[0].source_text == "chip");
  CHECK(view.fields[2].value == "15/01/1990");
  CHECK(view.fields[3].value == "Nam");
  CHECK(view.fields[3].large);
  CHECK(view.fields[4].label == "Cha");
  CHECK_FALSE(view.fields[4].large);
}

TEST_CASE("result view: what failed stands first, and nothing on the screen can be driven by a card") {
  const auto view = make_result_view(sample(), clinic(), Language::en);
  REQUIRE(view.why.size() == 3);
  CHECK(view.why[0].id == "dg1.mrz");
  CHECK(view.why[0].finding.find('\x1b') == std::string::npos);
  CHECK(view.why[0].finding.find("digit") != std::string::npos);
  CHECK(view.why[2].status_text == "not checked");
  CHECK(view.attention == std::vector<std::string>{"Are the check digits in the chip's data right? → failed"});
  CHECK(view.band.admission == Admission::warn);
}

TEST_CASE(
    "result view: a check speaks without terms, the library's words are folded away, a failure keeps its reason") {
  const auto view = make_result_view(sample(), clinic(), Language::en);
  CHECK(view.why[0].question == "Are the check digits in the chip's data right?");
  CHECK(view.why[0].finding.substr(0, 5) == "wrong");
  CHECK(view.why[0].detail.front().second == "Do the check digits of the machine-readable lines hold?");
  CHECK(view.why[1].finding == "Yes, the issuer is on the trust list.");
  CHECK(view.why[1].detail.back() == std::pair<std::string, std::string>("finding", "ok"));
}

TEST_CASE("result view: no check that passed asks or answers in terms of the standard") {
  for (const auto language : {Language::vi, Language::en}) {
    auto report = sample();
    report.verification.checks.clear();
    for (const auto* id : {"access.pace_not_downgraded",
                           "access.policy",
                           "sod.structure",
                           "sod.signature",
                           "sod.signed_attributes",
                           "sod.coverage",
                           "sod.portrait",
                           "ds.chain",
                           "ds.validity",
                           "ds.extensions",
                           "ds.country",
                           "ds.document_type",
                           "ds.revocation",
                           "crypto.forbidden",
                           "crypto.weak",
                           "dg1.hash",
                           "dg2.hash",
                           "dg11.hash",
                           "dg12.hash",
                           "dg13.hash",
                           "dg14.hash",
                           "dg15.hash",
                           "com.consistency",
                           "dg1.mrz",
                           "dg1.dg13",
                           "qr.chip",
                           "document.expiry",
                           "cardsecurity.signature",
                           "chip.active_authentication",
                           "chip.chip_authentication",
                           "biometric.face",
                           "biometric.finger"}) {
      report.verification.checks.push_back({.id = id, .status = CheckStatus::passed, .reason = {"Good.", "Tốt."}});
    }
    for (const auto& row : make_result_view(report, clinic(), language).why) {
      for (const auto* term :
           {"PACE", "EF.", "DG1", "DG2", "MRZ", "MD5", "digest", "băm", "data group", "kho tin cậy"}) {
        INFO(row.id << ": " << row.question << " " << row.finding);
        CHECK((row.question + row.finding).find(term) == std::string::npos);
      }
    }
  }
}

TEST_CASE("result view: each verdict has a title of its own in both languages") {
  std::vector<std::string> titles;
  for (int i = 0; i < 6; ++i) {
    const auto title = verdict_title(static_cast<Verdict>(i));
    titles.insert(titles.end(), {title.en, title.vi});
  }
  std::sort(titles.begin(), titles.end());
  CHECK(std::adjacent_find(titles.begin(), titles.end()) == titles.end());
}

TEST_CASE("result view: a code that was scanned is shown as not verified") {
  const auto payload =
      test::ok(citizen::parse_scanned("001090000123|012345678|Nguyễn Văn A|15011990|Nam|Hà Nội|20042021"));
  const auto fields = make_field_views(payload, clinic(), Language::en);
  REQUIRE(fields.size() >= 5);
  for (const auto& field : fields) {
    CHECK(field.source == FieldSource::qr);
    CHECK(field.source_text == "QR code, not verified");
  }
}
