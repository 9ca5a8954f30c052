#pragma once

#include <memory>

#include "agent_host/agent_host.hpp"
#include "compatibility/chosen.hpp"

namespace chipid::counter {

/// What listens for the agent: the port for pages, the socket for programs of this user. Opens with the agent, closes
/// before it; what cannot be opened is told by AgentHost::complaint(), and the rest goes on.
class AgentDoors : public QObject {
  Q_OBJECT

 public:
  /// The host outlives it; its log takes the lines of what was refused.
  explicit AgentDoors(agent::AgentHost& host, QObject* parent = nullptr);
  ~AgentDoors() override;

  /// For the next opening. `old`: shapes of other bridges that are answered.
  void set_port(std::uint16_t port, agent::ChosenProfiles old) {
    port_ = port;
    old_ = std::move(old);
  }

 private:
  struct Doors;
  void open();

  agent::AgentHost& host_;
  std::uint16_t port_ = 0;
  agent::ChosenProfiles old_;
  std::unique_ptr<Doors> doors_;
};

}  // namespace chipid::counter
