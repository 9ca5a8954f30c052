#pragma once

#include <atomic>
#include <functional>
#include <http_server/server.hpp>
#include <memory>
#include <mutex>
#include <string>

#include "serve/metrics.hpp"
#include "serve/snapshot.hpp"
#include "serve/work_pool.hpp"

namespace chipid::serve {

/// Takes a line about the service's work: no personal data, no address of an unknown kind.
using Log = std::function<void(const std::string& line)>;

/// The service behind an HTTP server: what is quick is answered at once, verification on threads of its own.
class ServeHandler final : public http::Handler {
 public:
  ServeHandler(std::shared_ptr<const Snapshot> snapshot, const WorkPool::Bounds& bounds, Log log);

  [[nodiscard]] std::optional<http::Response> refuse(const http::Head& head) override;
  [[nodiscard]] std::size_t body_limit(const http::Head& head, const http::Limits& limits) const override;
  void on_request(http::Request request, http::Responder respond) override;
  [[nodiscard]] std::variant<http::Response, Accepted> on_socket(const http::Head& head) override;
  void on_limit(std::string_view limit, std::string_view peer) override;
  [[nodiscard]] http::Response refusal(int status, std::string_view limit) override;

  /// Requests under way keep the one they have.
  void take(std::shared_ptr<const Snapshot> snapshot);
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const;
  /// Told by /readyz from now on, so that no new requests are sent here.
  void stopping() { stopping_ = true; }
  /// Of the server this is the handler of; lives as long as it is asked for metrics.
  void count_connections(const http::Counters* counters) { counters_ = counters; }
  [[nodiscard]] Metrics& metrics() { return metrics_; }

 private:
  struct Work;
  [[nodiscard]] http::Response answer(Route route, const http::Request& request);
  [[nodiscard]] http::Response answer_metrics() const;
  void done(Route route, std::string_view method, const http::Response& response, std::size_t bytes_in,
            std::chrono::steady_clock::time_point start);

  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;
  std::atomic<bool> stopping_{false};
  std::atomic<const http::Counters*> counters_{nullptr};
  Metrics metrics_;
  Log log_;
  WorkPool pool_;  ///< the last: its threads end before the rest goes
};

}  // namespace chipid::serve
