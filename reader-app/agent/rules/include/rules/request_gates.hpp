#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/origin.hpp"
#include "rules/rate.hpp"
#include "rules/refusal.hpp"

/// The gates that a request passes before its body is read: limits, host, content type, origin, in this order. Pure,
/// but for the counting of requests; any thread.
namespace chipid::counter::agent {

/// Fields are lists of all values sent under a name: one that comes twice is not guessed at.
struct EarlyRequest {
  std::string method = {};
  std::string path = {};  ///< without query
  std::vector<std::string> hosts = {};
  std::vector<std::string> content_types = {};
  std::vector<std::string> origins = {};
  std::vector<std::string> fetch_sites = {};  ///< Sec-Fetch-Site
  bool has_body = false;                      ///< Content-Length over 0, or Transfer-Encoding
  bool wants_socket = false;
  bool asks_private_network = false;  ///< Access-Control-Request-Private-Network: true
};

/// Requests a minute, by origin.
struct RequestRates {
  RateLimiter paired{120};
  RateLimiter strangers{20};
  RateLimiter programs{120};
};

/// What the gates know of the agent.
struct EarlyView {
  std::uint16_t port = 0;
  Origins paired = {};
};

[[nodiscard]] std::optional<Refusal> refuse_early(const EarlyRequest& request, const EarlyView& view,
                                                  RequestRates& rates, Instant now);
/// The one origin of a request that passed, empty where there is none.
[[nodiscard]] std::string origin_of(const EarlyRequest& request);

using Fields = std::vector<std::pair<std::string, std::string>>;
/// For every answer but a refusal by limits or host: the origin where it is let in, Vary, and that nobody keeps or
/// guesses at the answer.
[[nodiscard]] Fields answer_fields(const EarlyRequest& request, const EarlyView& view);
/// For the answer (204) to a preflight (OPTIONS) that passed. Private Network Access (Chromium up to 141) asks for a
/// field of its own; Local Network Access (from 142) asks the person instead and sends nothing of its own.
[[nodiscard]] Fields preflight_fields(const EarlyRequest& request, const EarlyView& view);

}  // namespace chipid::counter::agent
