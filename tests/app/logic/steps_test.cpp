#include "logic/steps.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter;

namespace {

const std::set<std::string> none;

// "approve+ face- send.": done, open, not yet open.
std::string shown(const std::vector<StepView>& steps) {
  std::string text;
  for (const auto& step : steps)
    text += (text.empty() ? "" : " ") + step.id + (step.done ? "+" : step.open ? "-" : ".");
  return text;
}

}  // namespace

TEST_CASE("steps: those of the workflow in its order, what was done ticked") {
  Workflow workflow;
  workflow.then = {"compare", "send", "print"};
  const std::set<std::string> done = {"send"};
  const auto steps =
      make_step_views({.workflow = workflow, .admission = Admission::warn, .done = done, .tried = none}, Language::vi);
  CHECK(shown(steps) == "compare- send+ print-");
  CHECK(steps[2].label == "In phiếu");
  REQUIRE(next_step(steps) != nullptr);
  CHECK(next_step(steps)->id == "compare");
}

TEST_CASE("steps: a supervisor comes first, and what would leave the counter waits for one") {
  Workflow workflow;
  workflow.face_match = true;
  workflow.then = {"compare", "receipt"};
  StepsInput input{.workflow = workflow, .admission = Admission::supervisor, .done = none, .tried = none};
  CHECK(shown(make_step_views(input, Language::en)) == "approve- face- compare- receipt.");
  input.approved = true;
  input.face_compared = true;
  CHECK(shown(make_step_views(input, Language::en)) == "approve+ face+ compare- receipt-");
}

TEST_CASE("steps: nothing is left to do for who is stopped") {
  Workflow workflow;
  workflow.then = {"send"};
  CHECK(make_step_views({.workflow = workflow, .admission = Admission::stop, .done = none, .tried = none}, Language::en)
            .empty());
}

TEST_CASE("steps: what was tried in vain is no longer the next one, and not done") {
  Workflow workflow;
  workflow.then = {"print", "type"};
  const std::set<std::string> tried = {"print"};
  const auto steps = make_step_views(
      {.workflow = workflow, .admission = Admission::admit, .done = none, .tried = tried}, Language::en);
  REQUIRE(next_step(steps) != nullptr);
  CHECK(next_step(steps)->id == "type");
  CHECK_FALSE(all_done(steps));
}

TEST_CASE("steps: once all is done there is no next one") {
  Workflow workflow;
  workflow.then = {"print"};
  const std::set<std::string> done = {"print"};
  const auto steps =
      make_step_views({.workflow = workflow, .admission = Admission::admit, .done = done, .tried = none}, Language::en);
  CHECK(next_step(steps) == nullptr);
}
