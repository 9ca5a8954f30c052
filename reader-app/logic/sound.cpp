#include "logic/sound.hpp"

namespace chipid::counter {

std::string_view sound_name(Sound sound) noexcept {
  constexpr std::string_view names[] = {"admit", "warn", "stop", "card_lost", "key_needed"};
  return names[static_cast<std::size_t>(sound)];
}

Sound sound_of(Admission admission) noexcept {
  if (admission == Admission::admit) return Sound::admit;
  return admission == Admission::warn ? Sound::warn : Sound::stop;
}

std::optional<Sound> sound_of(State before, State after) noexcept {
  if (before == after) return std::nullopt;
  if (after == State::card_lost) return Sound::card_lost;
  if (after == State::key_needed || after == State::wrong_key) return Sound::key_needed;
  return std::nullopt;
}

}  // namespace chipid::counter
