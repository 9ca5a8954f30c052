#pragma once

#include <QObject>
#include <http_server/server.hpp>
#include <optional>

#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Messages that the agent has not looked at yet: a client that sends faster than it is answered is no client of ours.
inline constexpr int most_waiting = 32;

/// One WebSocket and its session. The server calls it on its threads, the session runs in the thread of `home`.
class SocketBridge final : public http::SocketHandler {
 public:
  SocketBridge(Agent& agent, QObject& home, std::string origin, std::string address);

  void on_open(http::SocketLink link) override;
  void on_text(std::string text) override;
  void on_close() override;

 private:
  /// What the agent's thread knows of it; lives as long as a call is under way there.
  struct Shared;
  std::shared_ptr<Shared> shared_;
};

}  // namespace chipid::counter::agent
