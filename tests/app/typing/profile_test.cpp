#include <filesystem>

#include "support/catch.hpp"
#include "typing/profile.hpp"

using namespace chipid;
using namespace chipid::counter::typing;

namespace {

std::string with_steps(const std::string& steps) {
  return R"({"name": "Form", "window": {"title": "Reception"}, "steps": )" + steps + "}";
}

std::string where_refused(const std::string& json) {
  const auto profile = parse_profile(json);
  REQUIRE(!profile.has_value());
  return profile.error().where;
}

}  // namespace

TEST_CASE("a profile says what is typed where") {
  const auto profile = parse_profile(R"({
    "name": "Form", "window": {"title": "Reception", "program": "his"}, "between_keys_ms": 20,
    "steps": [{"field": "name", "case": "upper", "accents": false, "part": "last"}, {"key": "Ctrl+Shift+Tab"},
              {"field": "birth_date", "date": "ddmmyyyy"}, {"field": "sex", "values": {"male": "1"}},
              {"text": "VN"}, {"pause_ms": 500}, {"window": {"program": "dialog"}}, {"key": "Ctrl+S"}]})");
  REQUIRE(profile.has_value());
  CHECK(profile->window == WindowMatch{"Reception", "his"});
  CHECK(profile->between_keys.count() == 20);
  REQUIRE(profile->steps.size() == 8);
  CHECK(profile->steps[0] ==
        Step(FieldStep{.field = "name", .casing = Casing::upper, .accents = false, .part = Part::last}));
  CHECK(profile->steps[1] == Step(KeyStep{.key = "Tab", .ctrl = true, .shift = true}));
  CHECK(profile->steps[2] == Step(FieldStep{.field = "birth_date", .date = "ddmmyyyy"}));
  CHECK(profile->steps[3] == Step(FieldStep{.field = "sex", .values = {{"male", "1"}}}));
  CHECK(profile->steps[6] == Step(WindowStep{.window = {.program = "dialog"}}));
  SECTION("and is written as it is read") {
    CHECK(parse_profile(profile_json(*profile)).value() == *profile);
  }
}

TEST_CASE("a profile with a mistake is refused and says where") {
  CHECK(where_refused("[]").empty());
  CHECK(where_refused(R"({"name": "F", "window": {}, "steps": [{"key": "Tab"}]})") == "window");
  CHECK(where_refused(R"({"name": "F", "steps": [{"key": "Tab"}]})") == "window");
  CHECK(where_refused(with_steps("[]")) == "steps");
  CHECK(where_refused(with_steps(R"([{"key": "Tab"}, {"field": "salary"}])")) == "steps/2/field");
  CHECK(where_refused(with_steps(R"([{"field": "name", "date": "dd/mm/yyyy"}])")) == "steps/1/date");
  CHECK(where_refused(with_steps(R"([{"field": "birth_date", "date": "dd/mmm/yyyy"}])")) == "steps/1/date");
  CHECK(where_refused(with_steps(R"([{"field": "name", "colour": 1}])")) == "steps/1/colour");
  CHECK(where_refused(with_steps(R"([{"key": "A"}])")) == "steps/1/key");
  CHECK(where_refused(with_steps(R"([{"key": "Ctrl+Alt+Power"}])")) == "steps/1/key");
  CHECK(where_refused(with_steps(R"([{"pause_ms": 10001}])")) == "steps/1/pause_ms");
  CHECK(where_refused(with_steps(R"([{"pause_ms": -1}])")) == "steps/1/pause_ms");
  CHECK(where_refused(with_steps("[7]")) == "steps/1");
  std::string many;
  for (std::size_t i = 0; i <= max_steps; ++i) many += R"({"key":"Tab"},)";
  CHECK(where_refused(with_steps("[" + many + R"({"key":"Tab"}])")) == "steps");
  CHECK(parse_profile(std::string(max_profile_size + 1, ' ')).error().code == ErrorCode::data_over_limit);
}

TEST_CASE("a profile cannot type controls") {
  for (const auto* text : {"a\\tb", "a\\nb", "\\u001b", "\\u202eabc", "\\u0000"}) {
    CAPTURE(text);
    CHECK(where_refused(with_steps(R"([{"text": ")" + std::string(text) + R"("}])")) == "steps/1/text");
    CHECK(where_refused(with_steps(R"([{"field": "sex", "values": {"male": ")" + std::string(text) + R"("}}])")) ==
          "steps/1/values/male");
  }
}

TEST_CASE("the profiles that come along can be read") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(CHIPID_PROFILES)) {
    if (entry.path().extension() != ".json") continue;
    CAPTURE(entry.path());
    CHECK(load_profile(entry.path()).has_value());
    ++count;
  }
  CHECK(count >= 1);
  CHECK(load_profile("/nowhere").error().code == ErrorCode::usage_file);
}
