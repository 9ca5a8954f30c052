#include <fmt/format.h>

#include <cstdio>

#include "serve/serve_handler.hpp"

namespace chipid::serve {
namespace {

std::string gauge(std::string_view name, std::string_view help, double value) {
  return metric_head(name, "gauge", help) + fmt::format("{} {}\n", name, value);
}

std::string counter(std::string_view name, std::string_view help, std::uint64_t value) {
  return metric_head(name, "counter", help) + fmt::format("{} {}\n", name, value);
}

double seconds_of(std::chrono::system_clock::time_point time) {
  return std::chrono::duration<double>(time.time_since_epoch()).count();
}

// Nothing for a store without a list that was signed on a day.
std::string list_age(const std::string& day) {
  int year = 0;
  unsigned month = 0;
  unsigned number = 0;
  if (std::sscanf(day.c_str(), "%4d-%2u-%2u", &year, &month, &number) != 3) return {};
  const std::chrono::sys_days signed_on(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(number));
  return gauge("chipid_trust_list_age_seconds", "Since the newest master list was signed.",
               seconds_of(std::chrono::system_clock::now()) - seconds_of(signed_on));
}

std::string trust_metrics(const Snapshot& snapshot) {
  const auto summary = snapshot.trust.summary();
  return gauge("chipid_trust_authorities", "Authorities whose cards are believed.",
               static_cast<double>(summary.anchors)) +
         gauge("chipid_trust_problems", "What of the trust list could not be used.",
               static_cast<double>(snapshot.trust.problems().size())) +
         gauge("chipid_trust_loaded_timestamp_seconds", "When trust list, policy and keys were last loaded.",
               seconds_of(snapshot.loaded)) +
         gauge("chipid_enrolled_keys", "Sites whose signatures count.", static_cast<double>(snapshot.keys.size())) +
         list_age(summary.newest_list);
}

std::string connection_metrics(const http::Counters& counters) {
  return counter("chipid_connections_total", "Connections that were taken.", counters.connections) +
         gauge("chipid_connections_open", "Connections that are open.", static_cast<double>(counters.open.load())) +
         counter("chipid_connections_limited_total", "Connections and requests cut off by a limit.", counters.limited);
}

}  // namespace

http::Response ServeHandler::answer_metrics() const {
  auto text = metrics_.text() +
              gauge("chipid_queue_length", "Requests that wait for a thread.", static_cast<double>(pool_.waiting())) +
              trust_metrics(*snapshot());
  if (const auto* counters = counters_.load()) text += connection_metrics(*counters);
  return {.status = 200,
          .fields = {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}, {"Cache-Control", "no-store"}},
          .body = std::move(text)};
}

}  // namespace chipid::serve
