#include "socket_bridge.hpp"

#include <atomic>

#include "http_door.hpp"
#include "rules/refusal.hpp"

namespace chipid::counter::agent {
struct SocketBridge::Shared {
  Agent& agent;
  QObject& home;
  std::string origin;
  std::string address;
  std::optional<http::SocketLink> link = {};
  std::optional<std::uint64_t> session = {};  ///< in the agent's thread alone
  std::atomic<int> waiting{0};

  void open();
  void refuse(RefusalCode code);
};

void SocketBridge::Shared::open() {
  session = agent.open_session(
      Door::http, origin, address, [link = *link](std::string text) mutable { link.send(std::move(text)); },
      [link = *link](int code, std::string reason) mutable { link.close(code, std::move(reason)); }, clock_now());
  if (!session) refuse(RefusalCode::too_many_sessions);
}

void SocketBridge::Shared::refuse(RefusalCode code) {
  link->send(refused_message({.code = code}));
  link->close(refusal_row(code).close_code, std::string(refusal_row(code).words.id));
}

SocketBridge::SocketBridge(Agent& agent, QObject& home, std::string origin, std::string address)
    : shared_(new Shared{agent, home, std::move(origin), std::move(address)}) {}

void SocketBridge::on_open(http::SocketLink link) {
  shared_->link = std::move(link);
  QMetaObject::invokeMethod(
      &shared_->home, [shared = shared_] { shared->open(); }, Qt::QueuedConnection);
}

void SocketBridge::on_text(std::string text) {
  if (++shared_->waiting > most_waiting) return shared_->refuse(RefusalCode::rate);
  QMetaObject::invokeMethod(
      &shared_->home,
      [shared = shared_, text = std::move(text)] {
        --shared->waiting;
        if (shared->session) shared->agent.on_text(*shared->session, text, clock_now());
      },
      Qt::QueuedConnection);
}

void SocketBridge::on_close() {
  QMetaObject::invokeMethod(
      &shared_->home,
      [shared = shared_] {
        if (shared->session) shared->agent.on_close(*shared->session, clock_now());
        shared->session.reset();
      },
      Qt::QueuedConnection);
}

}  // namespace chipid::counter::agent
