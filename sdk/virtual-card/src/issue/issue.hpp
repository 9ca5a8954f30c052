#pragma once

#include <chipid/virtual_card.hpp>

#include "personalise/personalise.hpp"

namespace chipid::virtual_card {

/// The identity card that the options describe, what they leave open drawn at random.
[[nodiscard]] Result<CardPlan> plan_new_card(const IssueOptions& options);

}  // namespace chipid::virtual_card
