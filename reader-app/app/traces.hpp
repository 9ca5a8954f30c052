#pragma once

#include "forget/forget.hpp"
#include "options.hpp"
#include "ui/choices.hpp"

namespace chipid::counter {

/// Where this program keeps things for this user, each as the part that makes it says. `history`: a place besides that
/// of the settings.
[[nodiscard]] Traces traces_of(const Choices& choices, const std::optional<QString>& history);
/// What the user had written or keeps elsewhere, which this program never deletes.
[[nodiscard]] std::vector<Left> own_choices(const Choices& choices);

}  // namespace chipid::counter
