#pragma once

#include <chipid/result.hpp>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace chipid::tool {

/// An address and a port to listen on.
using Listener = std::pair<std::string, std::uint16_t>;

/// "127.0.0.1:17880", "[::1]:17880"; usage.bad_value for anything else: names are not looked up.
[[nodiscard]] Result<Listener> parse_listener(const std::string& text);
/// Whether only this computer reaches it.
[[nodiscard]] bool is_loopback(const Listener& listener);

}  // namespace chipid::tool
