#include "logic/diagnosis_view.hpp"

#include <catch2/catch.hpp>

using namespace chipid;
using namespace chipid::counter;
using Level = DiagnosisRow::Level;

TEST_CASE("what is amiss stands first, versions share a line") {
  Diagnosis diagnosis;
  diagnosis.rows = {
      {.id = "clock", .text = {"The clock", "Đồng hồ"}},
      {.id = "faces", .level = Level::warning, .text = {"Faces", "Khuôn mặt"}},
      {.id = "reader", .level = Level::problem, .text = {"Reader", "Đầu đọc"}, .repair = {"Plug", "Cắm"}},
      {.id = "version", .text = {"chipid 1", "chipid 1"}},
      {.id = "version", .text = {"OpenSSL 3", "OpenSSL 3"}},
  };
  const auto view = diagnosis_view(diagnosis, Language::vi);
  CHECK(view.level == Level::problem);
  REQUIRE(view.rows.size() == 3);
  CHECK(view.rows[0].text == "Đầu đọc");
  CHECK(view.rows[0].repair == "Cắm");
  CHECK(view.rows[1].text == "Khuôn mặt");
  CHECK(view.versions == "chipid 1, OpenSSL 3");
}

TEST_CASE("how things stand follows the worst row") {
  Diagnosis diagnosis;
  const auto good = diagnosis_view(diagnosis, Language::en).title;
  diagnosis.rows.push_back({.id = "faces", .level = Level::warning});
  const auto warned = diagnosis_view(diagnosis, Language::en).title;
  diagnosis.rows.push_back({.id = "clock", .level = Level::problem});
  const auto bad = diagnosis_view(diagnosis, Language::en).title;
  CHECK(good != warned);
  CHECK(warned != bad);
}

TEST_CASE("only the files in use are told, and a bad one says what to do") {
  CHECK(site_rows({}).empty());
  const auto good = site_rows({.has_records = true});
  REQUIRE(good.size() == 1);
  CHECK(good.front().level == Level::ok);
  SiteFiles files{.has_records = true, .has_match_service = true};
  files.match_service = fail(ErrorCode::usage_file);
  const auto rows = site_rows(files);
  REQUIRE(rows.size() == 2);
  CHECK(rows[1].level == Level::warning);
  CHECK_FALSE(rows[1].repair.vi.empty());
}
