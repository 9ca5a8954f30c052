#pragma once

#include <chipid/error.hpp>
#include <chipid/report.hpp>
#include <optional>
#include <string>

#include "logic/counter_state.hpp"

namespace chipid::counter {

/// How a lane looks among several.
enum class LaneMark {
  waiting,
  working,
  asking,  ///< for a number, or for help
  done,    ///< a verdict waits to be seen
};

struct LaneView {
  LaneMark mark = LaneMark::waiting;
  std::string words = {};  ///< "Reading", "GENUINE CARD"; never anything of a person
};

/// `verdict`: of the result that the lane shows.
[[nodiscard]] LaneView make_lane_view(State state, std::optional<Verdict> verdict, Language language);

}  // namespace chipid::counter
