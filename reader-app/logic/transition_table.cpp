#include <algorithm>
#include <iterator>
#include <optional>

#include "logic/counter_state.hpp"

namespace chipid::counter {
namespace {

using States = Set<State>;
using Events = Set<Event>;
using S = State;
using E = Event;
using A = Action;

constexpr States waiting{S::no_service, S::no_reader, S::idle, S::key_needed, S::key_ready};
constexpr States before_judgement{S::connecting, S::access, S::reading};
constexpr States working{S::connecting, S::access, S::reading, S::verifying};
constexpr States troubled{S::unsupported, S::busy, S::failed};
constexpr States shown{S::result, S::clearing};

/// Which facts a row wants; nothing: any.
struct Facts {
  std::optional<bool> card = {};  ///< lies on the reader, spent or not
  std::optional<bool> held = {};
};

/// Where a row leads: a state, or to where the facts say.
struct Target {
  std::optional<State> state = {};
  bool spends_card = false;  ///< what still lies on the reader is done with
  bool drops_key = false;
};

constexpr Target stay{};
constexpr Target to(State state) {
  return {.state = state};
}
// By the facts: to `waiting`, or straight on to reading where card and key are there.
constexpr State by_facts = static_cast<State>(state_count);
constexpr Target back{.state = by_facts};
constexpr Target back_without_key{.state = by_facts, .drops_key = true};
constexpr Target back_card_spent{.state = by_facts, .spends_card = true};
constexpr Target back_card_spent_without_key{.state = by_facts, .spends_card = true, .drops_key = true};

struct Row {
  States from;
  Events events;
  Target target;
  Actions actions = {};
  Facts facts = {};
};

// The first row that fits counts.
constexpr Row table[] = {
    // Nobody's data is there: state follows from the facts.
    {waiting, {E::cancel, E::key_dropped}, back_without_key, {A::forget_key}},
    {waiting,
     {E::service_found, E::service_lost, E::reader_found, E::readers_gone, E::card_placed, E::card_removed,
      E::key_given},
     back},
    // Nobody's chip is to be read: what the code says is the result.
    {{S::no_service, S::no_reader, S::key_ready},
     {E::code_alone},
     {.state = S::result, .drops_key = true},
     {A::show_result}},

    // A card is being read.
    {{S::connecting}, {E::connected}, to(S::access)},
    {{S::connecting, S::access}, {E::opened}, to(S::reading)},
    {before_judgement, {E::files_read}, to(S::verifying)},
    {working, {E::judged}, to(S::result), {A::show_result}, {.card = true}},
    {working, {E::judged}, to(S::result), {A::show_result, A::start_clear_timer}, {.card = false}},
    // Another card took its place: the verdict to come is not of what lies there.
    {{S::verifying}, {E::card_placed}, back, {A::stop_reading, A::clear_data}},
    {before_judgement, {E::card_removed}, to(S::card_lost), {A::show_help, A::start_lost_timer}},
    {working,
     {E::key_refused},
     {.state = S::wrong_key, .drops_key = true},
     {A::clear_data, A::forget_key, A::show_help}},
    {working, {E::card_unsupported}, to(S::unsupported), {A::clear_data, A::show_help}},
    {working, {E::reader_busy}, to(S::busy), {A::clear_data, A::show_help}},
    {working, {E::read_failed}, to(S::failed), {A::clear_data, A::show_help}},
    {before_judgement,
     {E::readers_gone, E::service_lost},
     to(S::reader_lost),
     {A::stop_reading, A::clear_data, A::show_help}},
    {working, {E::cancel}, back_card_spent_without_key, {A::stop_reading, A::clear_data, A::forget_key}},

    // It slipped: eight seconds to put it back.
    {{S::card_lost}, {E::card_placed}, to(S::connecting), {A::resume_reading, A::stop_timers}},
    // It slipped after its last byte.
    {{S::card_lost}, {E::judged}, to(S::result), {A::show_result, A::stop_timers, A::start_clear_timer}},
    {{S::card_lost}, {E::key_given}, back, {A::stop_reading, A::clear_data, A::stop_timers}},
    {{S::card_lost},
     {E::lost_time_over, E::cancel},
     back_without_key,
     {A::stop_reading, A::clear_data, A::forget_key, A::stop_timers}},
    {{S::card_lost},
     {E::readers_gone, E::service_lost},
     to(S::reader_lost),
     {A::stop_reading, A::clear_data, A::show_help, A::stop_timers}},

    // The chip refused the key. The card stays, its tries are counted.
    {{S::wrong_key}, {E::key_given}, back},
    {{S::wrong_key},
     {E::cancel, E::card_removed, E::card_placed, E::readers_gone, E::service_lost},
     back,
     {A::clear_data}},

    // Other trouble of a card: it is tried again, or it goes.
    {{S::busy}, {E::reader_free}, to(S::connecting), {A::start_reading}, {.card = true}},
    {troubled, {E::try_again}, to(S::connecting), {A::start_reading}, {.card = true}},
    {troubled, {E::key_given}, back},
    {troubled, {E::cancel}, back_card_spent_without_key, {A::clear_data, A::forget_key}},
    {troubled,
     {E::card_removed, E::card_placed, E::readers_gone, E::service_lost},
     back_without_key,
     {A::clear_data, A::forget_key}},
    {{S::reader_lost},
     {E::reader_found, E::service_found, E::readers_gone, E::service_lost, E::cancel, E::card_placed, E::key_given},
     back,
     {A::clear_data}},

    // The verdict is shown. A code scanned now belongs to who comes next.
    {shown, {E::hold}, stay, {A::unblur, A::stop_timers}, {.held = true}},
    {{S::clearing}, {E::hold}, stay, {A::start_clear_timer}, {.held = false}},
    {{S::result}, {E::hold}, stay, {A::start_clear_timer}, {.card = false, .held = false}},
    {shown, {E::done}, back_card_spent, {A::clear_data, A::stop_timers}},
    {shown, {E::card_placed}, back, {A::clear_data, A::stop_timers}},
    {shown, {E::clear_time_over}, back, {A::clear_data, A::stop_timers}, {.held = false}},
    {{S::result},
     {E::card_removed, E::readers_gone, E::service_lost},
     to(S::clearing),
     {A::blur, A::start_clear_timer},
     {.held = false}},
    {{S::result}, {E::card_removed, E::readers_gone, E::service_lost}, to(S::clearing), {}, {.held = true}},
    {{S::clearing}, {E::key_given}, back, {A::clear_data, A::stop_timers}},
};

// What an event tells, whatever the state.
void take_note(Situation& now, Event event) {
  switch (event) {
    case E::service_lost:
      now.readiness = Readiness::no_service;
      now.card = CardPresence::none;
      break;
    case E::service_found:
    case E::readers_gone:
      now.readiness = Readiness::no_reader;
      now.card = CardPresence::none;
      break;
    case E::reader_found:
      now.readiness = Readiness::ready;
      break;
    case E::card_placed:
      now.readiness = Readiness::ready;
      now.card = CardPresence::fresh;
      break;
    case E::card_removed:
      now.card = CardPresence::none;
      break;
    case E::key_given:
      now.key = true;
      break;
    case E::key_dropped:
      now.key = false;
      break;
    case E::hold:
      now.held = !now.held;
      break;
    default:
      break;
  }
}

bool fits(const Facts& wanted, const Situation& now) {
  const bool card = now.card != CardPresence::none;
  return wanted.card.value_or(card) == card && wanted.held.value_or(now.held) == now.held;
}

State waiting_state(const Situation& now) {
  if (now.readiness == Readiness::no_service) return S::no_service;
  if (now.readiness == Readiness::no_reader) return S::no_reader;
  if (now.card != CardPresence::fresh) return now.key ? S::key_ready : S::idle;
  return now.key ? S::connecting : S::key_needed;
}

Step follow(const Row& row, Situation now) {
  Step step{now, row.actions};
  auto& after = step.after;
  if (row.target.drops_key) after.key = false;
  if (row.target.spends_card && after.card == CardPresence::fresh) after.card = CardPresence::spent;
  if (!row.target.state) return step;
  after.state = *row.target.state == by_facts ? waiting_state(after) : *row.target.state;
  if (!shown.has(after.state)) after.held = false;
  if (*row.target.state == by_facts && after.state == S::connecting) step.actions |= {A::start_reading};
  // From here on the key is the read's own, and another one given belongs to who comes next.
  if (after.state == S::connecting) after.key = false;
  return step;
}

}  // namespace

Step next(const Situation& before, Event event) {
  auto now = before;
  take_note(now, event);
  const auto row = std::find_if(std::begin(table), std::end(table), [&](const Row& candidate) {
    return candidate.from.has(before.state) && candidate.events.has(event) && fits(candidate.facts, now);
  });
  if (row != std::end(table)) return follow(*row, now);
  if (!shown.has(before.state)) now.held = before.held;
  return {now, {}};
}

}  // namespace chipid::counter
