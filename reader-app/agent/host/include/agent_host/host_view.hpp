#pragma once

#include <optional>
#include <string>

#include "talk/agent.hpp"

namespace chipid::counter::agent {

enum class HostState { off, opening, open, failed };

/// The pairing that is under way, for the operator.
struct PairingView {
  Pairing::State state = Pairing::State::closed;
  std::string code = {};  ///< six digits, while it is open
  int seconds_left = 0;
  unsigned tries_left = 0;
  std::optional<PairingAsk> asked = {};
};

/// Whether anybody on the way could read and change what such a page is and says.
[[nodiscard]] bool is_plain_http(std::string_view origin);

}  // namespace chipid::counter::agent
