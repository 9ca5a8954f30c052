#pragma once

#include <functional>
#include <memory>
#include <string>

#include "compatibility/talk.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// One page of another bridge's shape and its session, between whatever listens and the agent. One thread: the agent's.
class OldPage {
 public:
  struct Ends {
    std::function<void(std::string text)> to_page = {};        ///< of a socket
    std::function<void(CompatibilityTalk::Reply)> reply = {};  ///< of HTTP, once
    std::function<void()> end = {};                            ///< the page's connection may go
    /// Runs it soon and not from within this call: the agent is not spoken to while it speaks.
    std::function<void(std::function<void()>)> later = {};
    std::function<Now()> clock = {};
  };

  /// Nothing where the page is not listed, or too many are here. The agent outlives it.
  [[nodiscard]] static std::unique_ptr<OldPage> open(Agent& agent, CompatibilityTalk talk, std::string origin,
                                                     std::string address, Ends ends);
  OldPage(const OldPage&) = delete;
  OldPage& operator=(const OldPage&) = delete;
  /// The page has gone: what is under way is cancelled, what was read is cleared.
  ~OldPage();

  void hear(const std::string& text);

 private:
  struct State;
  explicit OldPage(std::shared_ptr<State> state);
  std::shared_ptr<State> state_;
};

}  // namespace chipid::counter::agent
