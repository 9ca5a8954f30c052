#pragma once

#include <cstdint>
#include <string_view>

namespace chipid::counter::agent {

/// Whether a Host field names this agent: 127.0.0.1, localhost or [::1] with its own port. Any other name leads here by
/// a DNS record that was changed (DNS rebinding).
[[nodiscard]] bool is_own_host(std::string_view host, std::uint16_t port);

}  // namespace chipid::counter::agent
