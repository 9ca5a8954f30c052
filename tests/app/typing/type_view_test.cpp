#include "typing/type_view.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter::typing;

namespace {

const TypeFacts ready{.profile_chosen = true, .has_person = true, .strokes = 4};

TypeView view(const TypeFacts& facts) {
  const auto vi = make_type_view(facts, Language::vi), en = make_type_view(facts, Language::en);
  CHECK(!vi.heading.empty());
  CHECK(!vi.hint.empty());
  CHECK(vi.heading != en.heading);
  CHECK(vi.hint != en.hint);
  return en;
}

}  // namespace

TEST_CASE("a person may be typed where a profile is there and nothing holds the data back") {
  CHECK(view(ready).can_type);
  auto facts = ready;
  facts.held_back = {"No.", "Không."};
  CHECK(!view(facts).can_type);
  CHECK(view(facts).can_try);
  CHECK(view(facts).is_trouble);
  facts = ready;
  facts.has_person = false;
  CHECK(!view(facts).can_type);
  CHECK(view(facts).can_try);
}

TEST_CASE("without a usable profile or screen it is said what to do") {
  auto facts = ready;
  facts.profile_chosen = false;
  CHECK(!view(facts).can_type);
  CHECK(view(facts).can_record);
  facts = ready;
  facts.profile_error = Error{.code = ErrorCode::usage_bad_value, .where = "steps/3/key"};
  CHECK(!view(facts).can_type);
  CHECK(view(facts).heading.find("steps/3/key") != std::string::npos);
  facts = ready;
  facts.screen = Trouble::wayland;
  CHECK(!view(facts).can_type);
  CHECK(!view(facts).can_record);
  CHECK(view(facts).heading == trouble_message(Trouble::wayland).en);
}

TEST_CASE("while it works it can only be stopped") {
  for (const auto work : {Work::typing, Work::trying, Work::recording}) {
    auto facts = ready;
    facts.work = work;
    const auto now = view(facts);
    CHECK(now.can_stop);
    CHECK(!now.can_type);
    CHECK(!now.can_try);
    CHECK(!now.can_record);
    CHECK(now.shows_values == (work == Work::recording));
  }
}

TEST_CASE("what stopped it is named, the window that came in between too") {
  auto facts = ready;
  facts.last = Typed{.trouble = Trouble::other_window, .other = {.title = "Mail"}};
  CHECK(view(facts).heading.find("Mail") != std::string::npos);
  CHECK(view(facts).is_trouble);
  CHECK(view(facts).can_type);
  facts.last = Typed{.strokes = 4};
  CHECK(!view(facts).is_trouble);
}

TEST_CASE("a recording waits to be saved") {
  auto facts = ready;
  facts.recorded = true;
  CHECK(view(facts).can_save);
  CHECK(!view(facts).can_type);
  CHECK(practice_lines(Language::vi).size() > 10);
}

TEST_CASE("every trouble is said in both languages") {
  for (int i = 0; i <= static_cast<int>(Trouble::nothing_heard); ++i) {
    const auto trouble = static_cast<Trouble>(i);
    CAPTURE(trouble_id(trouble));
    CHECK(trouble_message(trouble).en != trouble_message(trouble).vi);
    CHECK(trouble_hint(trouble).en != trouble_hint(trouble).vi);
    CHECK(!trouble_hint(trouble).vi.empty());
  }
}
