#pragma once

#include <cstdint>
#include <initializer_list>

/// What a counter does with one reader: states, what happens, what is to be done. Values only.
namespace chipid::counter {

enum class State : std::uint8_t {
  no_service,   ///< the system's smart card service does not run
  no_reader,    ///< it runs and no reader is connected
  idle,         ///< neither card nor key; a card that is done with may still lie on the reader
  key_needed,   ///< a card lies there and no key for it was given
  key_ready,    ///< a key was given and its card has yet to come
  connecting,   ///< from here on a card is being read
  access,       ///< opening the chip
  reading,      ///< reading its files
  verifying,    ///< everything is read and being judged
  result,       ///< the verdict is shown
  clearing,     ///< the card was taken away; what is shown will go
  card_lost,    ///< the card slipped in mid-read and may be put back
  wrong_key,    ///< the chip refused the key; the card still lies there
  unsupported,  ///< no chip that this program reads
  busy,         ///< another program holds the card
  failed,       ///< the read ended with any other trouble
  reader_lost,  ///< the reader went away in mid-read
};
inline constexpr std::size_t state_count = 17;

enum class Event : std::uint8_t {
  service_found,  ///< without a reader as yet
  service_lost,
  reader_found,
  readers_gone,
  card_placed,
  card_removed,  ///< seen by the monitor, or told by the read
  key_given,     ///< a code scanned or enough digits typed
  key_dropped,   ///< the field was emptied
  code_alone,    ///< the clerk goes on with the scanned code, without the chip
  connected,     ///< from here to `read_failed` from the read that is going on
  opened,
  files_read,
  judged,
  key_refused,
  card_unsupported,
  reader_busy,
  read_failed,
  reader_free,     ///< the other program let go
  lost_time_over,  ///< the card was not put back in time
  clear_time_over,
  cancel,  ///< Esc
  done,    ///< F10
  try_again,
  hold,  ///< Space: the countdown stops, and goes on at the next
};
inline constexpr std::size_t event_count = 24;

/// What is to be done, in the order of this list.
enum class Action : std::uint8_t {
  stop_reading,  ///< the read that is going on is cancelled; its later signals count for nothing
  clear_data,    ///< everything personal leaves screen and memory
  forget_key,
  start_reading,
  resume_reading,  ///< goes on with the read that the slip interrupted
  show_result,
  show_help,  ///< for the trouble at hand
  blur,       ///< what is personal is hidden from passers-by until somebody asks for it
  unblur,
  stop_timers,
  start_lost_timer,
  start_clear_timer,
};
inline constexpr std::size_t action_count = 12;

/// Some of an enumeration's values.
template <typename Enumerator>
class Set {
 public:
  constexpr Set() = default;
  constexpr Set(std::initializer_list<Enumerator> members) {
    for (const auto member : members) bits_ |= bit(member);
  }
  [[nodiscard]] constexpr bool has(Enumerator member) const { return (bits_ & bit(member)) != 0; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr Set& operator|=(Set other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr bool operator==(Set, Set) = default;

 private:
  static constexpr std::uint32_t bit(Enumerator member) { return std::uint32_t{1} << static_cast<unsigned>(member); }
  std::uint32_t bits_ = 0;
};

using Actions = Set<Action>;

enum class Readiness : std::uint8_t { no_service, no_reader, ready };

enum class CardPresence : std::uint8_t {
  none,
  fresh,  ///< not read yet
  spent,  ///< read and done with, or given up; it has to leave before anything is read again
};

/// All that the table looks at.
struct Situation {
  State state = State::no_service;
  Readiness readiness = Readiness::no_service;
  CardPresence card = CardPresence::none;
  bool key = false;   ///< a key that no card was opened with yet
  bool held = false;  ///< the countdown stands still

  friend constexpr bool operator==(const Situation&, const Situation&) = default;
};

struct Step {
  Situation after = {};
  Actions actions = {};
};

/// The one table. An event that means nothing in a state changes nothing but the facts (readiness, card, key).
[[nodiscard]] Step next(const Situation& before, Event event);

/// Whether a card is being read.
[[nodiscard]] constexpr bool is_working(State state) {
  return state == State::connecting || state == State::access || state == State::reading || state == State::verifying;
}
/// Whether a person's verdict is there.
[[nodiscard]] constexpr bool shows_verdict(State state) {
  return state == State::result || state == State::clearing;
}
/// Whether somebody's data may be on the screen.
[[nodiscard]] constexpr bool shows_data(State state) {
  return is_working(state) || state == State::result || state == State::clearing || state == State::card_lost;
}

}  // namespace chipid::counter
