#pragma once

#include <functional>

#include "card_keys.hpp"
#include "pairing_talk.hpp"
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
  AgentEvents events;
  /// The desk's start(); its events come back to that session.
  std::function<std::string(const ReadRequest&, std::uint64_t session)> start = {};
  PairingTalk pairing = {};
  Subscriber subscriber = {};
  CardKeys card_keys = {};
  Budget wrong_tokens{10, std::chrono::minutes(1)};
  RateLimiter clients{120};
  Now now = {};  ///< of the last call from outside

  void changed() const {
    if (events.on_changed) events.on_changed();
  }
};

}  // namespace chipid::counter::agent
