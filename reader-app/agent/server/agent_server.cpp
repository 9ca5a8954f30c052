#include "server/agent_server.hpp"

#include <QCoreApplication>

#include "http_door.hpp"

namespace chipid::counter::agent {
namespace {

using Why = http::StartFailure::Why;

// docs/agent.md, "Limits".
http::Limits limits() {
  http::Limits limits;
  limits.connections = 256;
  limits.sockets = 128;  // sessions have a limit of their own; one that was refused takes a while to go
  limits.answer_time = std::chrono::seconds(200);  // the operator decides on a pairing
  limits.queued_bytes = std::size_t{24} << 20U;    // evidence in base64 goes out whole
  return limits;
}

std::uint16_t port_of(const std::string& address) {
  return static_cast<std::uint16_t>(std::stoul(address.substr(address.rfind(':') + 1)));
}

ServerTrouble trouble_of(const http::StartFailure& failure) {
  const auto why =
      failure.why == Why::address_taken ? ServerTrouble::Why::port_taken : ServerTrouble::Why::cannot_listen;
  return {.why = why, .address = failure.what, .detail = failure.detail};
}

}  // namespace

struct AgentServer::State {
  QObject home;  ///< first to be made, last to go; what waits for it goes unseen
  HttpDoor door;
  std::vector<std::unique_ptr<http::Server>> servers = {};  ///< one an address

  State(Agent& agent, RefusalLog& log, ChosenProfiles old) : door(agent, log, home, std::move(old)) {}

  [[nodiscard]] std::optional<http::StartFailure> listen(const std::string& host, std::uint16_t port) {
    auto started = http::Server::start({.addresses = {{host, port}}, .limits = limits()}, door);
    if (auto* failure = std::get_if<http::StartFailure>(&started)) return std::move(*failure);
    servers.push_back(std::move(std::get<std::unique_ptr<http::Server>>(started)));
    return std::nullopt;
  }
};

AgentServer::AgentServer(Agent& agent, RefusalLog& log, ChosenProfiles old, QObject* parent)
    : QObject(parent), state_(std::make_unique<State>(agent, log, std::move(old))) {}

// What the connections said last still reaches the agent, which may go on with other doors.
AgentServer::~AgentServer() {
  state_->servers.clear();
  QCoreApplication::sendPostedEvents(&state_->home, QEvent::MetaCall);
}

// Another program at the port of ::1 would be reached as "localhost" by pages that mean us. A computer without ::1 is
// no trouble.
std::optional<ServerTrouble> AgentServer::start(std::uint16_t port) {
  state_->door.set_port(port);
  auto failure = state_->listen("127.0.0.1", port);
  if (!failure) {
    state_->door.set_port(this->port());
    failure = state_->listen("::1", this->port());
    if (failure && failure->why == Why::address_unusable) failure.reset();
  }
  if (!failure) return std::nullopt;
  state_->servers.clear();
  return trouble_of(*failure);
}

QStringList AgentServer::addresses() const {
  QStringList all;
  for (const auto& server : state_->servers) {
    for (const auto& address : server->addresses()) all << QStringLiteral("http://") + QString::fromStdString(address);
  }
  return all;
}

std::uint16_t AgentServer::port() const {
  return state_->servers.empty() ? std::uint16_t{0} : port_of(state_->servers.front()->addresses().front());
}

}  // namespace chipid::counter::agent
