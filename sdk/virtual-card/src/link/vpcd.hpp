#pragma once

#include "card/virtual_reader.hpp"
#include "link/socket.hpp"

namespace chipid::virtual_card {

/// Serves the card over vpcd's wire until the other side closes, the card leaves the field or a stop is asked for.
[[nodiscard]] Result<> serve_vpcd(OpenedCard& card, Socket& socket, const std::stop_token& stop);

}  // namespace chipid::virtual_card
