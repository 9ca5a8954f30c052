#include "typing/recording.hpp"
#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter::typing;

namespace {

const Window form{.title = "Patient", .program = "his"};

/// A clerk at the other program's form.
struct Clerk {
  Recording recording{practice_document()};
  Window window = form;

  void types(std::u32string_view text) {
    for (const auto character : text) {
      if (character == U' ') {
        presses("Space");
      } else {
        recording.add({.character = character, .window = window});
      }
    }
  }
  void presses(const std::string& key) {
    recording.add({.kind = Heard::Kind::key, .key = {.key = key}, .window = window});
  }
  void clicks() { recording.add({.kind = Heard::Kind::click, .window = window}); }
};

std::optional<FieldStep> field(std::string_view text) {
  return field_typed(text, practice_document());
}

}  // namespace

TEST_CASE("what was typed is told from the practice person's fields") {
  CHECK(field("Trần Thị Mỹ Duyên") == FieldStep{.field = "name"});
  CHECK(field("TRAN THI MY DUYEN") == FieldStep{.field = "name", .casing = Casing::upper, .accents = false});
  CHECK(field("Duyên") == FieldStep{.field = "name", .part = Part::last});
  CHECK(field("001185012345") == FieldStep{.field = "number"});
  CHECK(field("23/11/1985") == FieldStep{.field = "birth_date"});
  CHECK(field("23111985") == FieldStep{.field = "birth_date", .date = "ddmmyyyy"});
  CHECK(field("2022-03-17") == FieldStep{.field = "issue_date", .date = "yyyy-mm-dd"});
  CHECK(field("Thành phố Hà Nội") == FieldStep{.field = "residence", .part = Part::last});
  CHECK(!field("Somebody else"));
}

TEST_CASE("an input method's keys are the letters that they give") {
  CHECK(field("Traanf Thij Myx Duyeen") == FieldStep{.field = "name"});
  CHECK(field("Traafn Thij Myx Duyeen") == FieldStep{.field = "name"});
  CHECK(field("Tra6n2 Thi5 My4 Duye6n") == FieldStep{.field = "name"});
  CHECK(field("TRAANF THIJ MYX DUYEEN") == FieldStep{.field = "name", .casing = Casing::upper});
  CHECK(field("Lee Thij Huwowngf") == FieldStep{.field = "mother"});
  CHECK(field("Lee Thij Huowngf") == FieldStep{.field = "mother"});
  CHECK(!field("Traanf Thij Myx Duyeenz"));
}

TEST_CASE("a form that was filled once becomes a profile") {
  Clerk clerk;
  clerk.types(U"001185012345");
  clerk.presses("Tab");
  clerk.types(U"Trần Thị Mỹ Duyêm");
  clerk.presses("Backspace");
  clerk.types(U"n");
  clerk.presses("Tab");
  clerk.types(U"23111985");
  clerk.presses("Enter");
  const auto recorded = clerk.recording.finish("Form").value();
  CHECK(recorded.remarks.empty());
  CHECK(recorded.profile.window == WindowMatch{"Patient", "his"});
  CHECK(recorded.profile.steps == std::vector<Step>{FieldStep{.field = "number"}, KeyStep{.key = "Tab"},
                                                    FieldStep{.field = "name"}, KeyStep{.key = "Tab"},
                                                    FieldStep{.field = "birth_date", .date = "ddmmyyyy"},
                                                    KeyStep{.key = "Enter"}});
  CHECK(parse_profile(profile_json(recorded.profile)).value() == recorded.profile);
}

TEST_CASE("what cannot be repeated is remarked") {
  Clerk clerk;
  clerk.types(U"ABC");
  clerk.clicks();
  clerk.types(U"001185012345");
  clerk.window = {.title = "Mail", .program = "mail"};
  clerk.types(U"secret");
  const auto recorded = clerk.recording.finish("Form").value();
  CHECK(recorded.profile.steps == std::vector<Step>{TextStep{.text = "ABC"}, FieldStep{.field = "number"}});
  REQUIRE(recorded.remarks.size() >= 3);
  CHECK(recorded.remarks[0] == Remark{Remark::Kind::unknown_text, 0});
  CHECK(recorded.remarks[1] == Remark{Remark::Kind::click, 1});
  CHECK(recorded.remarks[2] == Remark{Remark::Kind::other_window, 2});
}

TEST_CASE("a title that follows what is typed is not waited for") {
  Clerk clerk;
  clerk.types(U"001185012345");
  clerk.window.title = "Patient 001185012345";
  clerk.presses("Tab");
  CHECK(clerk.recording.finish("Form").value().profile.window == WindowMatch{.program = "his"});
}

TEST_CASE("going back to stop is no step") {
  Clerk clerk;
  clerk.types(U"001185012345");
  clerk.recording.add({.kind = Heard::Kind::key, .key = {.key = "Tab", .alt = true}, .window = form});
  CHECK(clerk.recording.finish("Form").value().profile.steps == std::vector<Step>{FieldStep{.field = "number"}});
}

TEST_CASE("this program's own windows and silence record nothing") {
  Clerk clerk;
  clerk.window.ours = true;
  clerk.types(U"001185012345");
  CHECK(clerk.recording.keys() == 0);
  CHECK(clerk.recording.finish("Form").error() == Trouble::nothing_heard);
}
