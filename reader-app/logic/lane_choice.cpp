#include "logic/lane_choice.hpp"

namespace chipid::counter {
namespace {

template <typename Condition>
std::size_t first_of(std::span<const LaneSummary> lanes, std::size_t otherwise, Condition is_it) {
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (is_it(lanes[i])) return i;
  }
  return otherwise;
}

std::size_t longest_waiting_result(std::span<const LaneSummary> lanes, std::size_t otherwise) {
  auto found = otherwise;
  for (std::size_t i = 0; i < lanes.size(); ++i) {
    if (lanes[i].state != State::result) continue;
    if (found == otherwise || lanes[i].finished < lanes[found].finished) found = i;
  }
  return found;
}

bool is_waiting_for_key(State state) {
  return state == State::key_needed || state == State::wrong_key;
}

}  // namespace

std::size_t lane_to_show(std::span<const LaneSummary> lanes, std::size_t shown) {
  const auto state = lanes[shown].state;
  const bool leaving = state == State::clearing && !lanes[shown].held;
  if (!is_at_rest(state) && !leaving) return shown;
  const auto waiting = longest_waiting_result(lanes, shown);
  if (waiting != shown || leaving) return waiting;
  const auto helpless = first_of(lanes, shown, [](const auto& lane) { return is_waiting_for_help(lane.state); });
  if (helpless != shown) return helpless;
  const auto working = first_of(lanes, shown, [](const auto& lane) { return shows_data(lane.state); });
  if (working != shown || lanes[shown].has_reader) return working;
  return first_of(lanes, shown, [](const auto& lane) { return lane.has_reader; });
}

std::size_t lane_for_key(std::span<const LaneSummary> lanes, std::size_t shown) {
  if (is_waiting_for_key(lanes[shown].state)) return shown;
  return first_of(lanes, shown, [](const auto& lane) { return is_waiting_for_key(lane.state); });
}

std::size_t lane_with_key(std::span<const LaneSummary> lanes, std::size_t placed) {
  if (lanes[placed].key) return placed;
  return first_of(lanes, placed, [](const auto& lane) { return lane.key; });
}

}  // namespace chipid::counter
