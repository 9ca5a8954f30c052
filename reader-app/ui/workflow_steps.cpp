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
  const bool judged = shown.lane.state() == State::result || shown.lane.state() == State::clearing;
  if (!judged || !data.report) return {};
  const auto& matches = data.report->matches;
  return make_step_views({.workflow = shown.workflow,
                          .admission = admission(shown.workflow, data.report->verification, data.listing),
                          .approved = data.approval.has_value(),
                          .face_compared = std::any_of(matches.begin(), matches.end(), is_face),
                          .done = data.steps_done,
                          .tried = data.steps_tried},
                         shown.language);
}

void note_opened(Lane& lane, SideId page) {
  for (const auto& entry : step_pages) {
    if (entry.page != page) continue;
    entry.by_looking ? lane.note_step(std::string(entry.step)) : lane.note_try(std::string(entry.step));
  }
}

}  // namespace chipid::counter
