#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "logic/counter_state.hpp"
#include "logic/workflow.hpp"

/// What a counter lets hear, beside what it shows.
namespace chipid::counter {

enum class Sound {
  admit,
  warn,  ///< admitted with care
  stop,  ///< the clerk does not go on alone
  card_lost,
  key_needed,  ///< a card lies there, or the key was a wrong one
};
inline constexpr std::array all_sounds{Sound::admit, Sound::warn, Sound::stop, Sound::card_lost, Sound::key_needed};
/// "admit", "warn", "stop", "card_lost", "key_needed"
[[nodiscard]] std::string_view sound_name(Sound sound) noexcept;

/// Of a verdict, by what it means at this counter.
[[nodiscard]] Sound sound_of(Admission admission) noexcept;
/// Of a lane's step from one state to another; nothing for most.
[[nodiscard]] std::optional<Sound> sound_of(State before, State after) noexcept;

}  // namespace chipid::counter
