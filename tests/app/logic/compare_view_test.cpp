#include "logic/compare_view.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;
using citizen::Agreement;

namespace {

ReadReport sample() {
  ReadReport report;
  report.document.name = "Nguyễn Văn A";
  report.document.number = "001090000123";
  report.document.birth_date = "1990-01-15";
  report.document.sex = "male";
  report.document.residence = "Số 1, Đường C, Phường D, Hà Nội";
  report.document.no_expiry = true;
  report.document.sources = {{"name", "DG13"}, {"number", "DG13"}};
  report.verification.verdict = Verdict::authentic;
  return report;
}

const CompareRow& row(const CompareView& view, const std::string& id) {
  const auto found = std::find_if(view.rows.begin(), view.rows.end(), [&](const auto& row) { return row.id == id; });
  REQUIRE(found != view.rows.end());
  return *found;
}

const std::optional<CompareCell>& cell(const CompareView& view, const std::string& id, CompareSource source) {
  return row(view, id).cells[static_cast<std::size_t>(source)];
}

}  // namespace

TEST_CASE("compare: what differs is marked, what is only written differently is not") {
  const auto report = sample();
  const CompareInput input{
      .report = report,
      .code = test::ok(citizen::parse_qr(
          "001090000123|012345678|Nguyễn Văn B|15011990|Nam|Số 1, Đường C, Phường D, Hà Nội|20042021")),
      .record =
          FieldTexts{{"number", "001090000123"}, {"name", "NGUYEN VAN A"}, {"birth_date", "15/1/1990"}, {"sex", "Nữ"}}};
  const auto view = make_compare_view(input, Language::vi);
  CHECK(cell(view, "name", CompareSource::qr)->agreement == Agreement::differs);
  CHECK(cell(view, "name", CompareSource::record)->agreement == Agreement::equal_normalised);
  CHECK(cell(view, "birth_date", CompareSource::record)->agreement == Agreement::equal_normalised);
  CHECK(cell(view, "birth_date", CompareSource::chip)->value == "15/01/1990");
  CHECK(cell(view, "sex", CompareSource::chip)->value == "Nam");
  CHECK(cell(view, "sex", CompareSource::record)->agreement == Agreement::differs);
  CHECK_FALSE(cell(view, "name", CompareSource::typed));
  CHECK(row(view, "name").differs);
  CHECK_FALSE(row(view, "birth_date").differs);
  CHECK(view.differing == 2);
  // The card lacks the date of issue: the code is what the others are held against.
  CHECK(row(view, "issue_date").reference == CompareSource::qr);
}

TEST_CASE("compare: what is typed is compared like the rest") {
  const auto report = sample();
  const auto view = make_compare_view(
      {.report = report, .typed = {{"name", "nguyễn văn a"}, {"birth_date", "16/01/1990"}, {"sex", " "}}},
      Language::en);
  CHECK(cell(view, "name", CompareSource::typed)->agreement == Agreement::equal_normalised);
  CHECK(cell(view, "birth_date", CompareSource::typed)->remark == "differs");
  CHECK_FALSE(cell(view, "sex", CompareSource::typed));
  CHECK(make_compare_view({.report = report, .typed = {{"birth_date", "yesterday"}}}, Language::en).differing == 0);
}

TEST_CASE("compare: only the chip's values go into a record, suggested where it lacks them or says otherwise") {
  const auto report = sample();
  const auto view = make_compare_view(
      {.report = report,
       .record =
           FieldTexts{
               {"number", "001090000123"}, {"name", "Nguyễn Văn B"}, {"birth_date", ""}, {"issue_date", "1.1.2020"}}},
      Language::en);
  CHECK_FALSE(row(view, "number").suggested);
  CHECK(row(view, "name").suggested);
  CHECK(row(view, "birth_date").suggested);
  // The site's table has no such column.
  CHECK_FALSE(row(view, "residence").suggested);
  CHECK_FALSE(row(view, "issue_date").can_update);
  const auto updates = chosen_updates(view, {"name", "expiry_date", "issue_date"});
  CHECK(update_lines(updates) == "Name: Nguyễn Văn A\nExpires: no expiry\n");
  const auto alone = make_compare_view({.report = report}, Language::en);
  CHECK(std::none_of(alone.rows.begin(), alone.rows.end(), [](const auto& each) { return each.suggested; }));
  const auto unknown = make_compare_view({.report = report, .new_record = true}, Language::en);
  CHECK(row(unknown, "name").suggested);
}

TEST_CASE("compare: nothing of a card whose check failed goes into a record") {
  auto report = sample();
  report.verification.verdict = Verdict::invalid;
  const auto view = make_compare_view({.report = report, .record = FieldTexts{{"name", "Nguyễn Văn B"}}}, Language::vi);
  CHECK_FALSE(view.held_back.empty());
  CHECK(row(view, "name").differs);
  CHECK(chosen_updates(view, {"name", "number"}).empty());
}

TEST_CASE("compare: a name that the MRZ cut short is no other name") {
  auto report = sample();
  report.document.name = "NGUYEN THI HOANG PHUONG THAO";
  report.document.sources["name"] = "DG1";
  const CompareInput input{.report = report, .record = FieldTexts{{"name", "Nguyễn Thị Hoàng Phương Thảo Minh"}}};
  CHECK(make_compare_view(input, Language::en).differing == 1);
  report.document.mrz = {"IDVNM0900001231001090000123<<7", "9001155M3101155VNM<<<<<<<<<<<0",
                         "NGUYEN<<THI<HOANG<PHUONG<THAO<"};
  CHECK(make_compare_view(input, Language::en).differing == 0);
}

TEST_CASE("compare: rows stand in one order whatever is known, each with its label") {
  const auto report = sample();
  const auto full = make_compare_view({.report = report}, Language::vi);
  const ReadReport nothing;
  const auto empty = make_compare_view({.report = nothing}, Language::vi);
  REQUIRE(full.rows.size() == 8);
  for (std::size_t i = 0; i < full.rows.size(); ++i) {
    CHECK(full.rows[i].id == empty.rows.at(i).id);
    CHECK_FALSE(full.rows[i].label.empty());
    CHECK_FALSE(empty.rows[i].can_update);
  }
}
