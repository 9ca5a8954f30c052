#pragma once

#include <memory>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

/// What listens for the agent: the port for pages, the socket for programs of this user. Opens with the agent, closes
/// before it; what cannot be opened is told by AgentHost::complaint(), and the rest goes on.
class AgentDoors : public QObject {
  Q_OBJECT

 public:
  /// The host outlives it. `log`: takes the lines of what was refused.
  AgentDoors(agent::AgentHost& host, std::function<void(const std::string&)> log, QObject* parent = nullptr);
  ~AgentDoors() override;

  /// For the next opening.
  void set_port(std::uint16_t port) { port_ = port; }

 private:
  struct Doors;
  void open();

  agent::AgentHost& host_;
  std::function<void(const std::string&)> log_;
  std::uint16_t port_ = 0;
  std::unique_ptr<Doors> doors_;
};

}  // namespace chipid::counter
