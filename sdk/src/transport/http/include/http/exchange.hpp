#pragma once

#include <functional>

#include "http/message.hpp"

namespace chipid::http {

/// Sends one request and waits for its answer; any thread, several at once.
using Exchange = std::function<Outcome(const Request&)>;

/// By libcurl, TLS 1.2 or later, certificate and name of the server checked. Each request has a connection of its own,
/// so that nothing left over from one answer can pass for the next. Redirects, cookies, .netrc and the environment's
/// proxies are not followed; the answer's size is limited while it comes.
[[nodiscard]] Outcome exchange_by_curl(const Request& request);

}  // namespace chipid::http
