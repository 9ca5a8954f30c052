#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace chipid::serve {

/// What the service answers. `other`: everything else.
enum class Route { verify, verdict, receipt, trust, healthz, readyz, metrics, openapi, other };

inline constexpr std::size_t route_count = 9;

struct RouteRow {
  Route route;
  std::string_view method, path;
};

/// The one table of addresses.
inline constexpr std::array<RouteRow, route_count - 1> routes = {{{Route::verify, "POST", "/v1/verify"},
                                                                  {Route::verdict, "POST", "/v1/verdict"},
                                                                  {Route::receipt, "POST", "/v1/receipt"},
                                                                  {Route::trust, "GET", "/v1/trust"},
                                                                  {Route::healthz, "GET", "/healthz"},
                                                                  {Route::readyz, "GET", "/readyz"},
                                                                  {Route::metrics, "GET", "/metrics"},
                                                                  {Route::openapi, "GET", "/openapi.json"}}};

/// The row of that path; nullptr where there is none.
[[nodiscard]] constexpr const RouteRow* find_route(std::string_view path) noexcept {
  for (const auto& row : routes) {
    if (row.path == path) return &row;
  }
  return nullptr;
}

/// "/v1/verify"; "other". What an unknown address says may be personal and goes nowhere.
[[nodiscard]] constexpr std::string_view route_name(Route route) noexcept {
  return route == Route::other ? "other" : routes[static_cast<std::size_t>(route)].path;
}

}  // namespace chipid::serve
