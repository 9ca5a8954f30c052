#include <algorithm>
#include <functional>
#include <set>
#include <vector>
#include "support/catch.hpp"

#include "logic/counter_state.hpp"

// Every situation with every event: what must hold whatever the table says.
using namespace chipid::counter;

namespace {

std::vector<Situation> all_situations() {
  std::vector<Situation> all;
  for (std::size_t state = 0; state < state_count; ++state) {
    for (const auto readiness : {Readiness::no_service, Readiness::no_reader, Readiness::ready}) {
      for (const auto card : {CardPresence::none, CardPresence::fresh, CardPresence::spent}) {
        for (const bool key : {false, true}) {
          for (const bool held : {false, true}) {
            all.push_back({static_cast<State>(state), readiness, card, key, held});
          }
        }
      }
    }
  }
  return all;
}

// Those that can come about, starting from nothing.
std::vector<Situation> reachable_situations() {
  std::vector<Situation> found{Situation{}};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t event = 0; event < event_count; ++event) {
      const auto after = next(found[i], static_cast<Event>(event)).after;
      if (std::find(found.begin(), found.end(), after) == found.end()) found.push_back(after);
    }
  }
  return found;
}

using Property = std::function<bool(const Situation&, Event, const Step&)>;

// How many (situation, event) break it.
std::size_t violations(const std::vector<Situation>& situations, const Property& holds) {
  std::size_t broken = 0;
  for (const auto& before : situations) {
    for (std::size_t i = 0; i < event_count; ++i) {
      const auto event = static_cast<Event>(i);
      if (holds(before, event, next(before, event))) continue;
      ++broken;
      UNSCOPED_INFO("state " << static_cast<int>(before.state) << ", event " << i);
    }
  }
  return broken;
}

bool starts(const Step& step) {
  return step.actions.has(Action::start_reading) || step.actions.has(Action::resume_reading);
}

bool is_waiting(State state) {
  return state <= State::key_ready;
}

constexpr Set<Event> of_a_read{Event::connected,   Event::opened,           Event::files_read,  Event::judged,
                               Event::key_refused, Event::card_unsupported, Event::reader_busy, Event::read_failed};

}  // namespace

TEST_CASE("counter states: nobody's data outlives the states that may show it") {
  CHECK(violations(all_situations(), [](const auto& before, auto, const Step& step) {
          const bool leaves = shows_data(before.state) && !shows_data(step.after.state);
          return !leaves || step.actions.has(Action::clear_data);
        }) == 0);
}

TEST_CASE("counter states: a new read begins only after the data of the old one have gone") {
  CHECK(violations(all_situations(), [](const auto& before, auto, const Step& step) {
          const bool anew = step.actions.has(Action::start_reading) && shows_data(before.state);
          return !anew || step.actions.has(Action::clear_data);
        }) == 0);
}

TEST_CASE("counter states: reading begins exactly where a card is being connected") {
  CHECK(violations(all_situations(), [](const auto& before, auto, const Step& step) {
          const bool enters = step.after.state == State::connecting && before.state != State::connecting;
          return enters == starts(step);
        }) == 0);
}

TEST_CASE("counter states: only a card that lies there is read") {
  CHECK(violations(reachable_situations(), [](const auto&, auto, const Step& step) {
          return !starts(step) || step.after.card != CardPresence::none;
        }) == 0);
}

TEST_CASE("counter states: a card that is done with is not read again before it left") {
  CHECK(violations(reachable_situations(), [](const auto& before, auto event, const Step& step) {
          return before.card != CardPresence::spent || event == Event::card_placed || !starts(step);
        }) == 0);
}

TEST_CASE("counter states: signals of a read that nobody waits for change nothing") {
  CHECK(violations(all_situations(), [](const auto& before, auto event, const Step& step) {
          const bool slipped_late = before.state == State::card_lost && event == Event::judged;
          return is_working(before.state) || slipped_late || !of_a_read.has(event) ||
                 (step.after == before && step.actions.empty());
        }) == 0);
}

TEST_CASE("counter states: a read that is given up is stopped") {
  CHECK(violations(all_situations(), [](const auto& before, auto event, const Step& step) {
          const bool given_up = is_working(before.state) && !is_working(step.after.state) &&
                                step.after.state != State::card_lost && !of_a_read.has(event);
          return !given_up || step.actions.has(Action::stop_reading);
        }) == 0);
}

TEST_CASE("counter states: a card that takes the place of one being judged is not shown the other's verdict") {
  for (const bool key : {false, true}) {
    Situation now{State::verifying, Readiness::ready, CardPresence::fresh, key, false};
    now = next(now, Event::card_removed).after;
    const auto step = next(now, Event::card_placed);
    CHECK(step.actions.has(Action::stop_reading));
    CHECK(step.actions.has(Action::clear_data));
    CHECK(step.after.state == (key ? State::connecting : State::key_needed));
  }
}

TEST_CASE("counter states: no countdown runs where there is nothing to count down to") {
  CHECK(violations(reachable_situations(), [](const auto& before, auto, const Step& step) {
          const bool counted = before.state == State::card_lost || before.state == State::clearing;
          return !counted || step.after.state == before.state || step.actions.has(Action::stop_timers);
        }) == 0);
}

TEST_CASE("counter states: trouble is always explained, a verdict always shown") {
  CHECK(violations(all_situations(), [](const auto& before, auto, const Step& step) {
          const auto now = step.after.state;
          if (now == before.state) return true;
          if (now == State::result) return step.actions.has(Action::show_result);
          return now < State::card_lost || step.actions.has(Action::show_help);
        }) == 0);
}

TEST_CASE("counter states: waiting states say what the facts are") {
  CHECK(violations(reachable_situations(), [](const auto&, auto, const Step& step) {
          const auto& now = step.after;
          if (!is_waiting(now.state)) return true;
          if (now.readiness == Readiness::no_service) return now.state == State::no_service;
          if (now.readiness == Readiness::no_reader) return now.state == State::no_reader;
          if (now.card == CardPresence::fresh) return now.state == State::key_needed && !now.key;
          return now.state == (now.key ? State::key_ready : State::idle);
        }) == 0);
}

TEST_CASE("counter states: every state can come about, and every situation can be left for the waiting ones") {
  const auto reachable = reachable_situations();
  std::set<State> states;
  for (const auto& situation : reachable) states.insert(situation.state);
  CHECK(states.size() == state_count);
  for (auto situation : reachable) {
    for (const auto event : {Event::readers_gone, Event::hold, Event::clear_time_over, Event::cancel, Event::done,
                             Event::hold, Event::clear_time_over, Event::lost_time_over}) {
      if (!is_waiting(situation.state)) situation = next(situation, event).after;
    }
    CHECK(is_waiting(situation.state));
  }
}
