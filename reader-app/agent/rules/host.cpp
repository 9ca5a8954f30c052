#include "rules/host.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace chipid::counter::agent {

bool is_own_host(std::string_view host, std::uint16_t port) {
  constexpr std::array<std::string_view, 3> names = {"127.0.0.1", "localhost", "[::1]"};
  const auto ending = ":" + std::to_string(port);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return host == std::string(name) + ending; });
}

}  // namespace chipid::counter::agent
