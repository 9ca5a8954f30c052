#pragma once

#include "replay/script.hpp"

namespace chipid::replay {

/// Plays a script of level wire: strictly in order.
[[nodiscard]] std::unique_ptr<ReplayConnection> make_wire_player(Script script);

/// Plays a script of level plain: by content. data.malformed where an exchange is not a command and its answer.
[[nodiscard]] Result<std::unique_ptr<ReplayConnection>> make_plain_player(Script script);

/// Gives `numbers` one after another.
[[nodiscard]] RandomSource recorded_numbers(std::vector<Bytes> numbers);

}  // namespace chipid::replay
