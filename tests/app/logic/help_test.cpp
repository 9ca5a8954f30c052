#include "logic/help.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

// How often the table names each code.
std::map<std::string, int> codes_in_table() {
  std::ifstream file(CHIPID_HELP_TABLE);
  std::stringstream text;
  text << file.rdbuf();
  const auto table = text.str();
  std::map<std::string, int> counts;
  const std::regex list("HELP_CODES\\(([^)]*)\\)");
  const std::regex name("[a-z_0-9]+");
  const auto rows = table.substr(table.find("\nHELP_CODES"));
  for (std::sregex_iterator row(rows.begin(), rows.end(), list), end; row != end; ++row) {
    const auto names = (*row)[1].str();
    std::sregex_iterator word(names.begin(), names.end(), name);
    for (++word; word != end; ++word) ++counts[word->str()];
  }
  return counts;
}

constexpr std::pair<const char*, ErrorCode> all_codes[] = {
#define CHIPID_ERROR(enumerator, ...) {#enumerator, ErrorCode::enumerator},
#include <chipid/errors.def>
#undef CHIPID_ERROR
};

}  // namespace

TEST_CASE("help: every code of the library has one topic, named once") {
  const auto counts = codes_in_table();
  for (const auto& [name, code] : all_codes) {
    CAPTURE(name);
    const auto found = counts.find(name);
    REQUIRE(found != counts.end());
    CHECK(found->second == 1);
    CHECK_FALSE(help_for(code).steps.empty());
  }
  CHECK(counts.size() == std::size(all_codes));
}

TEST_CASE("help: every topic is used and says something in both languages") {
  for (const auto& topic : help_topics()) {
    CAPTURE(topic.id);
    CHECK(std::any_of(std::begin(all_codes), std::end(all_codes),
                      [&](const auto& entry) { return help_for(entry.second).id == topic.id; }));
    CHECK(topic.steps.size() <= 3);
    for (const auto& step : topic.steps) {
      CHECK_FALSE(step.en.empty());
      CHECK(step.vi != step.en);
    }
  }
}

TEST_CASE("help: the usual troubles of a counter") {
  CHECK(help_for(ErrorCode::pcsc_card_mute).id == "turn_card");
  CHECK(help_for(ErrorCode::access_wrong_key).id == "other_key");
  CHECK(help_for(ErrorCode::pcsc_no_service).id == "start_service");
  CHECK(help_for(ErrorCode::sm_fault).id == "somebody_between");
}

TEST_CASE("help: no step speaks to somebody who types commands") {
  for (const auto& topic : help_topics()) {
    for (const auto& step : topic.steps) {
      for (const auto& text : {step.en, step.vi}) {
        CHECK(text.find("--") == std::string::npos);
        CHECK(text.find("chipid ") == std::string::npos);
      }
    }
  }
}
