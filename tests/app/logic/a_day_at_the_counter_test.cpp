#include "support/catch.hpp"

#include "logic/counter_state.hpp"

// What happens at a counter, in the order in which it happens.
using namespace chipid::counter;

namespace {

using E = Event;

class Counter {
 public:
  /// What it does about these, the last one's actions only.
  Actions on(std::initializer_list<Event> events) {
    Actions actions;
    for (const auto event : events) {
      const auto step = next(now_, event);
      now_ = step.after;
      actions = step.actions;
    }
    return actions;
  }
  [[nodiscard]] State state() const { return now_.state; }
  [[nodiscard]] const Situation& now() const { return now_; }

 private:
  Situation now_;
};

Counter ready() {
  Counter counter;
  counter.on({E::service_found, E::reader_found});
  return counter;
}

Counter reading() {
  auto counter = ready();
  counter.on({E::key_given, E::card_placed, E::connected, E::opened});
  return counter;
}

Counter showing() {
  auto counter = reading();
  counter.on({E::files_read, E::judged});
  return counter;
}

}  // namespace

TEST_CASE("a day: the code first, the card after it, no key touched") {
  auto counter = ready();
  CHECK(counter.state() == State::idle);
  counter.on({E::key_given});
  CHECK(counter.state() == State::key_ready);
  CHECK(counter.on({E::card_placed}) == Actions{Action::start_reading});
  CHECK(counter.state() == State::connecting);
  counter.on({E::connected});
  CHECK(counter.state() == State::access);
  counter.on({E::opened});
  CHECK(counter.state() == State::reading);
  counter.on({E::files_read});
  CHECK(counter.state() == State::verifying);
  CHECK(counter.on({E::judged}) == Actions{Action::show_result});
  CHECK(counter.state() == State::result);
}

TEST_CASE("a day: the card first, the code after it") {
  auto counter = ready();
  counter.on({E::card_placed});
  CHECK(counter.state() == State::key_needed);
  CHECK(counter.on({E::key_given}) == Actions{Action::start_reading});
}

TEST_CASE("a day: the card is taken, the screen blurs and clears") {
  auto counter = showing();
  CHECK(counter.on({E::card_removed}) == Actions{Action::blur, Action::start_clear_timer});
  CHECK(counter.state() == State::clearing);
  CHECK(counter.on({E::clear_time_over}) == Actions{Action::clear_data, Action::stop_timers});
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: Space holds the countdown and lets it go on") {
  auto counter = showing();
  counter.on({E::card_removed});
  CHECK(counter.on({E::hold}) == Actions{Action::unblur, Action::stop_timers});
  CHECK(counter.on({E::clear_time_over}).empty());
  CHECK(counter.state() == State::clearing);
  CHECK(counter.on({E::hold}) == Actions{Action::start_clear_timer});
  counter.on({E::clear_time_over});
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: held before the card is taken, nothing is blurred or counted") {
  auto counter = showing();
  counter.on({E::hold});
  CHECK(counter.on({E::card_removed}).empty());
  CHECK(counter.state() == State::clearing);
}

TEST_CASE("a day: a card taken away while it is being judged still shows its verdict") {
  auto counter = reading();
  counter.on({E::files_read, E::card_removed});
  CHECK(counter.state() == State::verifying);
  CHECK(counter.on({E::judged}) == Actions{Action::show_result, Action::start_clear_timer});
  CHECK(counter.state() == State::result);
  counter.on({E::clear_time_over});
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: a card that slipped goes on where it was") {
  auto counter = reading();
  CHECK(counter.on({E::card_removed}) == Actions{Action::show_help, Action::start_lost_timer});
  CHECK(counter.state() == State::card_lost);
  CHECK(counter.on({E::card_placed}) == Actions{Action::resume_reading, Action::stop_timers});
  CHECK(counter.state() == State::connecting);
}

TEST_CASE("a day: a card that slipped after its last byte has its verdict") {
  auto counter = reading();
  counter.on({E::card_removed});
  CHECK(counter.on({E::judged}) == Actions{Action::show_result, Action::stop_timers, Action::start_clear_timer});
  CHECK(counter.state() == State::result);
  counter.on({E::clear_time_over});
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: a card that slipped and does not come back is forgotten with its key") {
  auto counter = reading();
  counter.on({E::card_removed});
  const auto actions = counter.on({E::lost_time_over});
  CHECK(actions.has(Action::clear_data));
  CHECK(actions.has(Action::forget_key));
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: the next customer's code after a slip means that the first has gone") {
  auto counter = reading();
  CHECK(counter.on({E::card_removed, E::key_given}).has(Action::clear_data));
  CHECK(counter.state() == State::key_ready);
}

TEST_CASE("a day: the next customer's card clears what the last one left (99 and 100)") {
  auto counter = showing();
  counter.on({E::card_removed, E::card_placed});
  CHECK(counter.state() == State::key_needed);
  auto scanned = showing();
  scanned.on({E::key_given});
  CHECK(scanned.state() == State::result);
  const auto actions = scanned.on({E::card_placed});
  CHECK(actions.has(Action::clear_data));
  CHECK(actions.has(Action::start_reading));
}

TEST_CASE("a day: done, and the card that still lies there is not read again") {
  auto counter = showing();
  CHECK(counter.on({E::done}).has(Action::clear_data));
  CHECK(counter.state() == State::idle);
  counter.on({E::key_given});
  CHECK(counter.state() == State::key_ready);
  counter.on({E::card_removed});
  CHECK(counter.on({E::card_placed}) == Actions{Action::start_reading});
}

TEST_CASE("a day: a wrong key is refused, another one tried on the same card") {
  auto counter = ready();
  counter.on({E::key_given, E::card_placed, E::connected});
  CHECK(counter.on({E::key_refused}).has(Action::show_help));
  CHECK(counter.state() == State::wrong_key);
  CHECK(counter.on({E::key_given}) == Actions{Action::start_reading});
}

TEST_CASE("a day: Esc gives up, and the card waits to be taken away") {
  auto counter = reading();
  const auto actions = counter.on({E::cancel});
  CHECK(actions.has(Action::stop_reading));
  CHECK(counter.state() == State::idle);
  CHECK(counter.now().card == CardPresence::spent);
}

TEST_CASE("a day: another program holds the card, and lets go") {
  auto counter = ready();
  counter.on({E::key_given, E::card_placed, E::reader_busy});
  CHECK(counter.state() == State::busy);
  CHECK(counter.on({E::reader_free}) == Actions{Action::start_reading});
}

TEST_CASE("a day: somebody pulls the reader's cable in mid-read, and plugs it in again") {
  auto counter = reading();
  CHECK(counter.on({E::readers_gone}).has(Action::stop_reading));
  CHECK(counter.state() == State::reader_lost);
  counter.on({E::reader_found});
  CHECK(counter.state() == State::idle);
}

TEST_CASE("a day: a result stays readable when the reader goes") {
  auto counter = showing();
  CHECK(counter.on({E::service_lost}).has(Action::start_clear_timer));
  CHECK(counter.state() == State::clearing);
  counter.on({E::clear_time_over});
  CHECK(counter.state() == State::no_service);
}
