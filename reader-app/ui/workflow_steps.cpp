#include "ui/workflow_steps.hpp"

#include <algorithm>

#include "ui/side_pages.hpp"

namespace chipid::counter {
namespace {

struct StepPage {
  std::string_view step;
  SideId page;
  bool by_looking = false;
};

constexpr StepPage step_pages[] = {
    {"look_up", SideId::compare, true},
    {"compare", SideId::compare, true},
    {"queue", SideId::queue, true},
    {"send", SideId::send},
    {"print", SideId::print},
    {"receipt", SideId::print},
    {"type", SideId::type},
    {"list", SideId::list},
    {"export", SideId::export_data},
    {"face", SideId::face},
    {"approve", SideId::approve},
};

bool is_face(const MatchResult& match) {
  return match.modality == MatchModality::face;
}

}  // namespace

std::optional<SideId> page_of_step(std::string_view step) {
  for (const auto& entry : step_pages) {
    if (entry.step == step && side_entry(entry.page) != nullptr) return entry.page;
  }
  return std::nullopt;
}

std::vector<StepView> steps_of(const Shown& shown) {
  const auto& data = shown.lane.data();
  if (!shows_verdict(shown.lane.state()) || !data.report) return {};
  const auto& matches = data.report->matches;
  return make_step_views({.workflow = shown.workflow,
                          .admission = admission(shown.workflow, data.report->verification, data.listing),
                          .approved = data.approval.has_value(),
                          .face_compared = std::any_of(matches.begin(), matches.end(), is_face),
                          .done = data.steps_done,
                          .tried = data.steps_tried},
                         shown.language);
}

// A page may serve two steps, a slip and a receipt: it does the first that nobody did.
void note_opened(Lane& lane, const Workflow& workflow, SideId page) {
  std::vector<std::string> steps(workflow.then.begin(), workflow.then.end());
  steps.insert(steps.begin(), {"approve", "face"});
  for (const auto& step : steps) {
    const auto* entry = std::find_if(std::begin(step_pages), std::end(step_pages),
                                     [&](const auto& known) { return known.step == step; });
    if (entry == std::end(step_pages) || entry->page != page) continue;
    if (entry->by_looking) {
      lane.note_step(step);
    } else if (lane.data().steps_done.count(step) + lane.data().steps_tried.count(step) == 0) {
      return lane.note_try(step);
    }
  }
}

}  // namespace chipid::counter
