#pragma once

#include <optional>
#include <string_view>

#include "logic/steps.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// The page that does a step; nothing where there is none.
[[nodiscard]] std::optional<SideId> page_of_step(std::string_view step);
/// The steps of the workflow for the person whose verdict a lane shows; empty where it shows none.
[[nodiscard]] std::vector<StepView> steps_of(const Shown& shown);
/// Notes the steps of that page as begun, those that are done by looking at it as done.
void note_opened(Lane& lane, const Workflow& workflow, SideId page);

}  // namespace chipid::counter
