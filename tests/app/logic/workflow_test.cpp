#include "logic/workflow.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::counter;
using Json = nlohmann::json;

namespace {

std::vector<Workflow> shipped() {
  return test::ok(load_workflows(CHIPID_WORKFLOWS));
}

Workflow workflow(const std::string& id) {
  for (auto& entry : shipped()) {
    if (entry.id == id) return entry;
  }
  FAIL("no workflow " << id);
  return {};
}

Verification judged(Verdict verdict, bool with_failure = false) {
  Verification verification{.verdict = verdict};
  verification.checks.push_back({.id = "x", .status = with_failure ? CheckStatus::failed : CheckStatus::passed});
  return verification;
}

// "ABDFCE", each as the first letter of what it gets: admit, warn, supervisor (S), stop (-); last a C with a failure.
std::string rights(const std::string& id) {
  const auto rules = workflow(id);
  std::string letters;
  const auto add = [&](const Verification& verification) {
    letters += "aws-"[static_cast<int>(rules.admission(verification))];
  };
  for (const auto verdict : {Verdict::authentic, Verdict::authentic_unproven_chip, Verdict::review, Verdict::unverified,
                             Verdict::inconclusive, Verdict::invalid}) {
    add(judged(verdict, verdict == Verdict::review || verdict == Verdict::invalid));
  }
  add(judged(Verdict::inconclusive, true));
  return letters;
}

Json sample() {
  return Json{{"id", "x"},
              {"name", {{"en", "a"}, {"vi", "b"}}},
              {"purpose", {{"en", "a"}, {"vi", "b"}}},
              {"admits",
               {{"authentic", "admit"},
                {"authentic_unproven_chip", "admit"},
                {"review", "warn"},
                {"unverified", "warn"},
                {"inconclusive", "warn"},
                {"invalid", "stop"}}},
              {"shows", {"name"}},
              {"clear_after_seconds", 20},
              {"then", Json::array()}};
}

// Where the trouble is, or "fine".
std::string trouble(const Json& json) {
  const auto parsed = parse_workflow(json.dump());
  return parsed ? "fine" : parsed.error().where;
}

}  // namespace

TEST_CASE("workflow: those shipped admit as the page of the counter app says") {
  CHECK(rights("clinic") == "aawww-w");
  CHECK(rights("bank") == "assssss");
  CHECK(rights("post_office") == "aa-ww--");
  CHECK(rights("lodging") == "aawww-s");
  CHECK(rights("exam") == "aasss-s");
  CHECK(rights("payout") == "aasss-s");
  CHECK(rights("kiosk") == "aa-----");
}

TEST_CASE("workflow: without a verdict nobody is admitted") {
  for (const auto& rules : shipped()) CHECK(rules.admission(Verification{}) == Admission::stop);
}

TEST_CASE("workflow: what is cleared when") {
  CHECK(workflow("clinic").clear_after == std::chrono::seconds(20));
  CHECK(workflow("bank").clear_after == std::chrono::seconds(60));
  CHECK(workflow("post_office").clear_after == std::chrono::seconds(0));
  CHECK(workflow("bank").face_match);
}

TEST_CASE("workflow: a file that cannot be used names the field") {
  CHECK(trouble(sample()) == "fine");
  const auto with = [](const Json& patch) {
    auto json = sample();
    json.merge_patch(patch);
    return trouble(json);
  };
  CHECK(with({{"admits", {{"invalid", "warn"}}}}) == "admits/invalid");
  CHECK(with({{"admits", {{"invalid", "admit"}}}}) == "admits/invalid");
  CHECK(with({{"admits", {{"review", nullptr}}}}) == "admits");
  CHECK(with({{"admits", {{"genuine", "admit"}}}}) == "admits/genuine");
  CHECK(with({{"admits", {{"review", 1}}}}) == "admits/review");
  CHECK(with({{"shows", {"secret"}}}) == "shows");
  CHECK(with({{"clear_after_seconds", -1}}) == "clear_after_seconds");
  CHECK(with({{"clear_after_seconds", 86'400}}) == "clear_after_seconds");
  CHECK(with({{"name", {{"vi", ""}}}}) == "vi");
  CHECK(with({{"then", {"explode"}}}) == "then");
  CHECK(with({{"then", {"approve"}}}) == "then");
  CHECK(with({{"list", {{"name", {{"en", "List"}, {"vi", "Danh sách"}}}}}}) == "fine");
  CHECK(with({{"list", {{"name", {{"en", "List"}}}}}}) == "vi");
  CHECK(with({{"list", {{"name", {{"en", "List"}, {"vi", "Danh sách"}}}, {"again", "pay"}}}}) == "list/again");
  CHECK(with({{"list", 1}}) == "");
  CHECK(with({{"kiosk", 1}}) == "kiosk");
  CHECK(with({{"face_match", "yes"}}) == "face_match");
  CHECK(with({{"colour", "red"}}) == "colour");
}

TEST_CASE("workflow: text that is no JSON, or no object, is refused") {
  for (const auto* text : {"", "{", "[]", "null", "\"x\"", "{\"id\": 1}"}) CHECK_FALSE(parse_workflow(text));
}

TEST_CASE("workflow: what is no file is passed over") {
  const auto folder = std::filesystem::temp_directory_path() / ("chipid-workflows-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "folder.json");
  REQUIRE(::mkfifo((folder / "pipe.json").c_str(), 0600) == 0);
  const auto loaded = load_workflows(folder);
  std::filesystem::remove_all(folder);
  REQUIRE(loaded.has_value());
  CHECK(loaded->empty());
}
