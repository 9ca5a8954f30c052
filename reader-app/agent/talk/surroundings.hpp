#pragma once

#include <functional>

#include "card_keys.hpp"
#include "rules/rate.hpp"
#include "subscriber.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// What all conversations share. Lives as long as they do.
struct Surroundings {
  AgentOptions options;
  SiteKey key;
  Desk& desk;
  RefusalLog& log;
  std::unique_ptr<Sites> sites;
  /// The desk's start(); its events come back to that session.
  std::function<std::string(const ReadRequest&, std::uint64_t session)> start = {};
  std::function<void()> changed = {};
  Subscriber subscriber = {};
  CardKeys card_keys = {};
  Budget wrong_tokens{10, std::chrono::minutes(1)};
  RateLimiter clients{120};
  Now now = {};  ///< of the last call from outside
};

}  // namespace chipid::counter::agent
