#include "typing/plan.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter::typing;

namespace {

Document person() {
  Document document;
  document.name = "Nguyễn Đình Văn Ân";
  document.birth_date = "1990-01-05";
  document.sex = "male";
  document.residence = "Số 1, Đường Láng, Phường Đống Đa, Hà Nội";
  return document;
}

std::string typed(const FieldStep& step, const Document& document = person()) {
  return typed_text(step, document).value_or("(nothing)");
}

}  // namespace

TEST_CASE("a field comes in the form that the other program wants") {
  CHECK(typed({.field = "name"}) == "Nguyễn Đình Văn Ân");
  CHECK(typed({.field = "name", .casing = Casing::upper}) == "NGUYỄN ĐÌNH VĂN ÂN");
  CHECK(typed({.field = "name", .casing = Casing::upper, .accents = false}) == "NGUYEN DINH VAN AN");
  CHECK(typed({.field = "name", .casing = Casing::title}) == "Nguyễn Đình Văn Ân");
  CHECK(typed({.field = "name", .part = Part::first}) == "Nguyễn");
  CHECK(typed({.field = "name", .part = Part::last}) == "Ân");
  CHECK(typed({.field = "name", .part = Part::all_but_last}) == "Nguyễn Đình Văn");
  CHECK(typed({.field = "name", .part = Part::all_but_first}) == "Đình Văn Ân");
  CHECK(typed({.field = "residence", .part = Part::last}) == "Hà Nội");
  CHECK(typed({.field = "residence", .part = Part::all_but_last}) == "Số 1, Đường Láng, Phường Đống Đa");
  CHECK(typed({.field = "birth_date"}) == "05/01/1990");
  CHECK(typed({.field = "birth_date", .date = "ddmmyyyy"}) == "05011990");
  CHECK(typed({.field = "birth_date", .date = "d.m.yy"}) == "5.1.90");
  CHECK(typed({.field = "birth_date", .date = "yyyy-mm-dd"}) == "1990-01-05");
  CHECK(typed({.field = "sex"}) == "Nam");
  CHECK(typed({.field = "sex", .values = {{"male", "1"}, {"female", "2"}}}) == "1");
}

TEST_CASE("a name of one word has no rest") {
  auto document = person();
  document.name = "Madonna";
  CHECK(typed({.field = "name", .part = Part::last}, document) == "Madonna");
  CHECK(typed({.field = "name", .part = Part::all_but_last}, document).empty());
}

TEST_CASE("a year alone is typed as it is") {
  auto document = person();
  document.birth_date = "1950";
  CHECK(typed({.field = "birth_date", .date = "ddmmyyyy"}, document) == "1950");
}

// Adverse row 89.
TEST_CASE("a card cannot press keys in the other program") {
  auto document = person();
  document.name =
      "A\tB\nC\rD\x1b[2J\x7f"
      "E\xE2\x80\xAE"
      "F\xC2\x85"
      "G";
  const auto text = typed({.field = "name"}, document);
  for (const char byte : text) CHECK(static_cast<unsigned char>(byte) >= 0x20);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(text.find('\x7f') == std::string::npos);
  document.name = "=HYPERLINK(\"x\")";
  CHECK(typed({.field = "name"}, document) == "=HYPERLINK(\"x\")");
}

TEST_CASE("what is endless is cut at a character") {
  auto document = person();
  document.name.emplace("a");
  for (int i = 0; i < 400; ++i) *document.name += "ễ";
  const auto text = typed({.field = "name"}, document);
  CHECK(text.size() <= max_text);
  CHECK((text.size() - 1) % 3 == 0);
}

TEST_CASE("the dry run shows every step also where the card lacks a field") {
  const Profile profile{.name = "Form",
                        .window = {.title = "Form"},
                        .steps = {FieldStep{.field = "name"}, KeyStep{.key = "Tab"}, FieldStep{.field = "religion"},
                                  TextStep{.text = "VN"}, PauseStep{.time = std::chrono::milliseconds(200)}}};
  const auto script = plan(profile, person());
  REQUIRE(script.strokes.size() == 5);
  CHECK(script.strokes[2].absent);
  CHECK(script.strokes[2].text.empty());
  CHECK(stroke_line(script.strokes[0], Language::vi).find("Nguyễn Đình Văn Ân") != std::string::npos);
  CHECK(stroke_line(script.strokes[1], Language::vi) == "phím Tab");
  CHECK(stroke_line(script.strokes[2], Language::en).find("not on this card") != std::string::npos);
  CHECK(stroke_line(script.strokes[3], Language::en) == "text: VN");
  CHECK(stroke_line(script.strokes[4], Language::en) == "wait 200 ms");
}
