#include "logic/steps.hpp"

#include <algorithm>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

struct Step {
  std::string_view id;
  Sentence name;
};

const std::vector<Step>& all_steps() {
  static const std::vector<Step> steps = {
#define CHIPID_STEP(id, en, vi) {#id, {en, vi}},
#include "logic/steps.def"
#undef CHIPID_STEP
  };
  return steps;
}

const Step* find(std::string_view id) {
  const auto& all = all_steps();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& step) { return step.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

bool is_step(std::string_view id) noexcept {
  return find(id) != nullptr && id != "face" && id != "approve";
}

Sentence step_name(std::string_view id) {
  const auto* step = find(id);
  return step == nullptr ? Sentence{} : step->name;
}

std::vector<StepView> make_step_views(const StepsInput& input, Language language) {
  if (input.admission == Admission::stop) return {};
  std::vector<StepView> steps;
  const auto add = [&](const std::string& id, bool done, bool open) {
    steps.push_back({.id = id,
                     .label = in(language, step_name(id)),
                     .done = done,
                     .open = open,
                     .tried = input.tried.count(id) != 0});
  };
  const bool asks = input.admission == Admission::supervisor;
  if (asks) add("approve", input.approved, true);
  const bool open = !asks || input.approved;
  if (input.workflow.face_match) add("face", input.face_compared, true);
  const auto& then = input.workflow.then;
  const bool compares = std::find(then.begin(), then.end(), "compare") != then.end();
  for (const auto& id : then) {
    // Who compares has the site's own record looked up on the same page.
    if (id == "look_up" && compares) continue;
    add(id, input.done.count(id) != 0, open || id == "compare" || id == "list");
  }
  return steps;
}

const StepView* next_step(const std::vector<StepView>& steps) {
  const auto found =
      std::find_if(steps.begin(), steps.end(), [](const auto& step) { return step.open && !step.done && !step.tried; });
  return found == steps.end() ? nullptr : &*found;
}

bool all_done(const std::vector<StepView>& steps) {
  return std::all_of(steps.begin(), steps.end(), [](const auto& step) { return step.done; });
}

}  // namespace chipid::counter
