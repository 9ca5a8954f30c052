#pragma once

#include <http_server/server.hpp>

#include "rules/request_gates.hpp"

namespace chipid::counter::agent {

/// What the gates look at of a request's head.
[[nodiscard]] EarlyRequest early_request(const http::Head& head);

}  // namespace chipid::counter::agent
