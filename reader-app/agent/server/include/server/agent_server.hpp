#pragma once

#include <QObject>
#include <QStringList>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "compatibility/chosen.hpp"
#include "rules/log_line.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Why nobody can connect.
struct ServerTrouble {
  enum class Why { port_taken, cannot_listen };
  Why why = Why::cannot_listen;
  std::string address = {};
  std::string detail = {};  ///< of the system, English
};

/// The door for pages: HTTP and WebSocket of this computer. The early gates are passed on threads of its own, so that
/// no flood reaches the window; all else happens in the thread that made it, which is the agent's.
class AgentServer final : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it. `old`: shapes of other bridges, none unless the site turned them on.
  AgentServer(Agent& agent, RefusalLog& log, ChosenProfiles old = {}, QObject* parent = nullptr);
  /// Closes every connection.
  ~AgentServer() override;

  /// Listens on 127.0.0.1 and, where this computer has it, ::1. Port 0: the system chooses one.
  [[nodiscard]] std::optional<ServerTrouble> start(std::uint16_t port);
  /// "http://127.0.0.1:17870", "http://[::1]:17870"
  [[nodiscard]] QStringList addresses() const;
  [[nodiscard]] std::uint16_t port() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chipid::counter::agent
