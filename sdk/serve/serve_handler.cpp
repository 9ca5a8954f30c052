#include "serve/serve_handler.hpp"

#include <fmt/format.h>

#include <chipid/evidence.hpp>

#include "serve/answers.hpp"

namespace chipid::serve {
namespace {

using Clock = std::chrono::steady_clock;

// Evidence in base64, and the receipt and the rest of the members beside it.
constexpr std::size_t largest_receipt_request = (max_evidence_size + 2) / 3 * 4 + 128 * 1024;
constexpr std::size_t largest_other = 1024;

Route route_of(const http::Head& head) {
  const auto* row = find_route(head.path);
  return row == nullptr ? Route::other : row->route;
}

// A method is a word that the client chose: only those that there are go into the log.
std::string_view shown_method(std::string_view method) {
  for (const std::string_view known : {"GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
    if (method == known) return known;
  }
  return "-";
}

std::chrono::sys_seconds now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

/// A request that waits for its turn, with what it will be answered by.
struct ServeHandler::Work {
  Route route;
  http::Request request;
  http::Responder respond;
  Clock::time_point start;
};

ServeHandler::ServeHandler(std::shared_ptr<const Snapshot> snapshot, const WorkPool::Bounds& bounds, Log log)
    : snapshot_(std::move(snapshot)), log_(std::move(log)), pool_(bounds) {}

std::optional<http::Response> ServeHandler::refuse(const http::Head& head) {
  auto response = gate(head);
  if (response) done(route_of(head), head.method, *response, 0, Clock::now());
  return response;
}

std::size_t ServeHandler::body_limit(const http::Head& head, const http::Limits& limits) const {
  const auto route = route_of(head);
  const auto wanted = route == Route::verify || route == Route::verdict ? max_evidence_size
                      : route == Route::receipt                         ? largest_receipt_request
                                                                        : largest_other;
  return std::min(wanted, limits.body_bytes);
}

void ServeHandler::on_request(http::Request request, http::Responder respond) {
  const auto start = Clock::now();
  const auto route = route_of(request.head);
  const auto bytes = request.body.size();
  const auto needs_work = route == Route::verify || route == Route::verdict || route == Route::receipt;
  ++metrics_.in_flight;
  auto work = std::make_shared<Work>(Work{route, std::move(request), std::move(respond), start});
  const auto run = [this, work, bytes] {
    auto response = answer(work->route, work->request);
    --metrics_.in_flight;
    done(work->route, work->request.head.method, response, bytes, work->start);
    work->respond(std::move(response));
  };
  if (!needs_work) return run();
  if (pool_.post(bytes, run)) return;
  auto busy = refusal_answer({Refusal::busy, {}});
  --metrics_.in_flight;
  done(route, work->request.head.method, busy, bytes, start);
  work->respond(std::move(busy));
}

std::variant<http::Response, http::Handler::Accepted> ServeHandler::on_socket(const http::Head&) {
  return refusal_answer({Refusal::unknown_route, {}});
}

http::Response ServeHandler::refusal(int status, std::string_view /*limit*/) {
  constexpr Refusal known[] = {
      Refusal::malformed, Refusal::too_slow, Refusal::body_too_large, Refusal::header_too_large, Refusal::expectation,
      Refusal::coding,    Refusal::busy};
  for (const auto refusal : known) {
    if (refusal_status(refusal) == status) return refusal_answer({refusal, {}});
  }
  return refusal_answer({Refusal::failed, {}});
}

void ServeHandler::on_limit(std::string_view limit, std::string_view) {
  metrics_.limited(limit);
}

void ServeHandler::take(std::shared_ptr<const Snapshot> snapshot) {
  const std::lock_guard lock(mutex_);
  snapshot_.swap(snapshot);
}

std::shared_ptr<const Snapshot> ServeHandler::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

http::Response ServeHandler::answer(Route route, const http::Request& request) {
  const auto current = snapshot();
  switch (route) {
    case Route::verify:
      return answer_verify(*current, request, metrics_);
    case Route::verdict:
      return answer_verdict(*current, request, metrics_);
    case Route::receipt:
      return answer_receipt(*current, request, now(), metrics_);
    case Route::trust:
      return answer_trust(*current);
    case Route::healthz:
      return answer_health();
    case Route::readyz:
      return answer_ready(*current, stopping_);
    case Route::metrics:
      return answer_metrics();
    case Route::openapi:
      return answer_openapi();
    case Route::other:
      break;
  }
  return refusal_answer({Refusal::unknown_route, {}});
}

void ServeHandler::done(Route route, std::string_view method, const http::Response& response, std::size_t bytes_in,
                        Clock::time_point start) {
  const auto duration = Clock::now() - start;
  metrics_.answered({route, response.status, duration, bytes_in, response.body.size()});
  if (!log_) return;
  log_(fmt::format("{} {} {} {:.1f} ms {} {}", shown_method(method), route_name(route), response.status,
                   std::chrono::duration<double, std::milli>(duration).count(), bytes_in, response.body.size()));
}

}  // namespace chipid::serve
