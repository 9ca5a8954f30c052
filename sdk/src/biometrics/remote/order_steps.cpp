#include <algorithm>
#include <set>

#include "profile.hpp"

namespace chipid::remote {
namespace {

using Steps = std::vector<Step>;

Result<> check_names(const Steps& steps) {
  std::set<std::string> names;
  for (const auto& step : steps) {
    if (!names.insert(step.name).second) return refuse(below(step.pointer, "name"), "is another step's name");
  }
  return {};
}

// Where to go from a step; the end of the list is the end.
Result<std::size_t> next_of(const Steps& steps, std::size_t index) {
  const auto& then = steps[index].then;
  if (then.empty()) return index + 1;
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.name == then; });
  if (found == steps.end()) return refuse(below(steps[index].pointer, "then"), "no step has this name");
  return static_cast<std::size_t>(found - steps.begin());
}

Result<std::vector<std::size_t>> walk(const Steps& steps) {
  std::vector<std::size_t> order;
  for (std::size_t index = 0; index < steps.size();) {
    order.push_back(index);
    CHIPID_TRY(const auto next, next_of(steps, index));
    if (std::find(order.begin(), order.end(), next) != order.end()) {
      return refuse(below(steps[index].pointer, "then"), "leads back to a step that was taken already");
    }
    // A step that names its successor may stand last in the list; one that does not, ends the walk there.
    index = next;
  }
  return order;
}

// Only what decides may come last, only a comparison that may be pending may stand before a poll, and nothing else may
// come after a decision.
Result<> check_kinds(const Steps& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& step = steps[i];
    const bool last = i + 1 == steps.size();
    const bool may_wait = !step.pending.statuses.empty() || step.pending.test;
    const auto kind = below(step.pointer, "kind");
    if (last && step.kind == StepKind::send) return refuse(kind, "no step after it tells the outcome");
    if (last && step.kind == StepKind::compare && may_wait)
      return refuse(kind, "no step after it waits for the outcome");
    if (!last && step.kind == StepKind::poll) return refuse(kind, "a poll is the last step");
    if (!last && step.kind == StepKind::compare && !may_wait) {
      return refuse(below(step.pointer, "pending"), "is missing, so the step after it would never be taken");
    }
    if (step.kind == StepKind::poll && !may_wait) return refuse(below(step.pointer, "pending"), "is missing");
  }
  return {};
}

}  // namespace

Result<Steps> order_steps(Steps steps, const std::string& pointer) {
  CHIPID_CHECK(check_names(steps));
  CHIPID_TRY(const auto order, walk(steps));
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (std::find(order.begin(), order.end(), i) == order.end()) return refuse(below(pointer, i), "is never taken");
  }
  Steps ordered;
  for (const auto index : order) ordered.push_back(std::move(steps[index]));
  CHIPID_CHECK(check_kinds(ordered));
  return ordered;
}

}  // namespace chipid::remote
