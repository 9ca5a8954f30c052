#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "logic/outgoing.hpp"

/// What is left to be done for a person after the verdict.
namespace chipid::counter {

/// The names that a workflow's `then` may hold.
[[nodiscard]] bool is_step(std::string_view id) noexcept;
[[nodiscard]] Sentence step_name(std::string_view id);

struct StepsInput {
  const Workflow& workflow;
  Admission admission = Admission::stop;
  bool approved = false;
  bool face_compared = false;
  const std::set<std::string>& done;
  const std::set<std::string>& tried;  ///< begun and left, be it done or not
};

struct StepView {
  std::string id = {};
  std::string label = {};
  bool done = false;
  bool open = false;  ///< may be done now
  bool tried = false;
};

/// The supervisor first where one is asked for, then the face where the workflow wants it compared, then its steps.
/// Empty for who is stopped.
[[nodiscard]] std::vector<StepView> make_step_views(const StepsInput& input, Language language);
/// The first that is open, not done and was not tried either, so that nobody is held up by a printer without paper or a
/// camera that is not there; nullptr where there is none.
[[nodiscard]] const StepView* next_step(const std::vector<StepView>& steps);
[[nodiscard]] bool all_done(const std::vector<StepView>& steps);

}  // namespace chipid::counter
