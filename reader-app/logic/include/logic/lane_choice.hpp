#pragma once

#include <cstddef>
#include <span>

#include "logic/counter_state.hpp"

/// Several readers at one counter: which of them is on the screen, and to which a scanned key goes.
namespace chipid::counter {

struct LaneSummary {
  State state = State::no_reader;
  bool has_reader = false;
  bool key = false;       ///< holds a key that no card was opened with yet
  bool held = false;      ///< somebody keeps it on the screen
  unsigned finished = 0;  ///< results are numbered as they come; 0: none
};

/// Nothing there that anybody has to see or to do.
[[nodiscard]] constexpr bool is_at_rest(State state) {
  return state == State::no_service || state == State::no_reader || state == State::idle || state == State::key_ready;
}
/// Waits for the clerk's hand.
[[nodiscard]] constexpr bool is_waiting_for_help(State state) {
  return !is_at_rest(state) && !shows_data(state);
}

/// The lane to be shown. The one on the screen stays while it has something to show or to ask; then comes the result
/// that has waited longest, then a lane that waits for help, then one at work. A result whose card was taken away and
/// that nobody holds makes way for one that waits. `lanes` is not empty.
[[nodiscard]] std::size_t lane_to_show(std::span<const LaneSummary> lanes, std::size_t shown);

/// The lane that a key is for: one that waits for it, the shown one first; else the shown one.
[[nodiscard]] std::size_t lane_for_key(std::span<const LaneSummary> lanes, std::size_t shown);

/// The lane whose unused key a card without one takes, as nobody knows on which reader a card will be laid; `placed`
/// where there is none.
[[nodiscard]] std::size_t lane_with_key(std::span<const LaneSummary> lanes, std::size_t placed);

}  // namespace chipid::counter
