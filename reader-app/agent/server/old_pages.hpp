#pragma once

#include <QObject>
#include <functional>
#include <http_server/server.hpp>
#include <map>

#include "compatibility/chosen.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// The shapes of other bridges that the site turned on (docs/compatibility.md), behind the gates of HttpDoor. Called on
/// the server's threads; pages live in the thread of `home`.
class OldPages {
 public:
  OldPages(Agent& agent, QObject& home, ChosenProfiles profiles)
      : agent_(agent), home_(home), profiles_(std::move(profiles)) {}

  /// Whether the request is one of them, not whether its page is listed.
  [[nodiscard]] bool owns(const http::Head& head) const;
  void answer(const http::Head& head, std::string origin, Fields fields, http::Responder respond);
  /// Nothing where it is no socket of theirs, as of Socket.IO in a version nobody knows.
  [[nodiscard]] std::unique_ptr<http::SocketHandler> socket(const http::Head& head, std::string origin);

 private:
  Agent& agent_;
  QObject& home_;
  ChosenProfiles profiles_;
  /// Ends what an origin asked before by HTTP: nobody tells when a page gives up. In the thread of `home` alone.
  std::map<std::string, std::function<void()>> give_up_;
};

}  // namespace chipid::counter::agent
