#pragma once

#include <QObject>
#include <http_server/server.hpp>

#include "old_pages.hpp"
#include "rules/log_line.hpp"
#include "rules/request_gates.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Both clocks, as they are.
[[nodiscard]] Now clock_now();
[[nodiscard]] http::Response json_response(int status, std::string body, Fields fields);

/// The agent's end of the HTTP server. Called on the server's threads; the agent is called in the thread of `home`.
class HttpDoor final : public http::Handler {
 public:
  /// `home` lives in the agent's thread, and goes with it.
  HttpDoor(Agent& agent, RefusalLog& log, QObject& home, ChosenProfiles old)
      : agent_(agent), log_(log), home_(home), old_(agent, home, std::move(old)) {}

  /// Before the server starts to let anybody in; the gates need it.
  void set_port(std::uint16_t port) { port_ = port; }

  [[nodiscard]] std::optional<http::Response> refuse(const http::Head& head) override;
  void on_request(http::Request request, http::Responder respond) override;
  [[nodiscard]] std::variant<http::Response, Accepted> on_socket(const http::Head& head) override;
  void on_limit(std::string_view limit, std::string_view peer) override;
  [[nodiscard]] http::Response refusal(int status, std::string_view limit) override;

 private:
  [[nodiscard]] EarlyView view() const { return {.port = port_, .paired = agent_.origins()}; }
  [[nodiscard]] http::Response refused(RefusalCode code, const EarlyRequest& request);

  Agent& agent_;
  RefusalLog& log_;
  QObject& home_;
  OldPages old_;
  std::atomic<std::uint16_t> port_{0};
  RequestRates rates_;
};

}  // namespace chipid::counter::agent
