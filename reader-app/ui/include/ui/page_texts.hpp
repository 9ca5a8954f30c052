#pragma once

#include <QString>

#include "engine/lane.hpp"

namespace chipid::counter {

/// What the waiting page says in each of its states.
struct WaitingText {
  QString title = {};
  QString lead = {};
  QString picture = {};
};
[[nodiscard]] WaitingText waiting_text(const Situation& situation);

/// What the help page is about: the lane's trouble, or what its state says of readers. Nothing where all is well.
[[nodiscard]] std::optional<ErrorCode> trouble_of(const Lane& lane);

}  // namespace chipid::counter
