#include "serve/metrics.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chipid::serve {

void Metrics::answered(const Answered& request) {
  const auto seconds = std::chrono::duration<double>(request.duration).count();
  const auto bound = std::lower_bound(duration_bounds.begin(), duration_bounds.end(), seconds);
  const std::lock_guard lock(mutex_);
  ++requests_[{request.route, request.status}];
  auto& durations = durations_[request.route];
  ++durations.buckets[static_cast<std::size_t>(bound - duration_bounds.begin())];
  durations.sum += seconds;
  bytes_in_ += request.bytes_in;
  bytes_out_ += request.bytes_out;
}

void Metrics::verdict(std::string_view name) {
  const std::lock_guard lock(mutex_);
  ++verdicts_[std::string(name)];
}

void Metrics::receipt(bool trusted) {
  const std::lock_guard lock(mutex_);
  ++(trusted ? receipts_trusted_ : receipts_untrusted_);
}

void Metrics::reloaded(bool done) {
  const std::lock_guard lock(mutex_);
  ++(done ? reloads_done_ : reloads_failed_);
}

void Metrics::limited(std::string_view limit) {
  const std::lock_guard lock(mutex_);
  ++limits_[std::string(limit)];
}

std::string metric_head(std::string_view name, std::string_view type, std::string_view help) {
  return fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

std::string Metrics::text() const {
  const std::lock_guard lock(mutex_);
  auto text = metric_head("chipid_requests_total", "counter", "Requests that were answered, by address and status.");
  for (const auto& [key, count] : requests_) {
    text += fmt::format("chipid_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", route_name(key.first), key.second,
                        count);
  }
  text += metric_head("chipid_request_duration_seconds", "histogram", "From the last byte of a request to its answer.");
  for (const auto& [route, durations] : durations_) {
    std::uint64_t up_to = 0;
    for (std::size_t i = 0; i < durations.buckets.size(); ++i) {
      up_to += durations.buckets[i];
      text += fmt::format("chipid_request_duration_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", route_name(route),
                          i < duration_bounds.size() ? fmt::format("{}", duration_bounds[i]) : "+Inf", up_to);
    }
    text += fmt::format(
        "chipid_request_duration_seconds_sum{{route=\"{0}\"}} {1}\n"
        "chipid_request_duration_seconds_count{{route=\"{0}\"}} {2}\n",
        route_name(route), durations.sum, up_to);
  }
  text += metric_head("chipid_request_bytes_total", "counter", "Bytes of bodies taken and given.");
  text += fmt::format("chipid_request_bytes_total{{direction=\"in\"}} {}\n", bytes_in_);
  text += fmt::format("chipid_request_bytes_total{{direction=\"out\"}} {}\n", bytes_out_);
  text += metric_head("chipid_verdicts_total", "counter", "Verdicts on evidence.");
  for (const auto& [name, count] : verdicts_)
    text += fmt::format("chipid_verdicts_total{{verdict=\"{}\"}} {}\n", name, count);
  text +=
      metric_head("chipid_receipts_total", "counter", "Receipts that were checked, by whether they may be relied on.");
  text += fmt::format("chipid_receipts_total{{trusted=\"true\"}} {}\n", receipts_trusted_);
  text += fmt::format("chipid_receipts_total{{trusted=\"false\"}} {}\n", receipts_untrusted_);
  text += metric_head("chipid_reloads_total", "counter", "Reloads of trust list, policy and keys.");
  text += fmt::format("chipid_reloads_total{{result=\"ok\"}} {}\n", reloads_done_);
  text += fmt::format("chipid_reloads_total{{result=\"failed\"}} {}\n", reloads_failed_);
  text +=
      metric_head("chipid_limited_total", "counter", "What the HTTP server cut off, by the limit that was reached.");
  for (const auto& [name, count] : limits_)
    text += fmt::format("chipid_limited_total{{limit=\"{}\"}} {}\n", name, count);
  text += metric_head("chipid_requests_in_flight", "gauge", "Requests that wait for their answer.");
  text += fmt::format("chipid_requests_in_flight {}\n", in_flight.load());
  return text;
}

}  // namespace chipid::serve
