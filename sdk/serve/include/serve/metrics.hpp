#pragma once

#include <array>
#include <atomic>
#include <chipid/report.hpp>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "serve/routes.hpp"

namespace chipid::serve {

/// Upper bounds of the histogram of durations, in seconds; one more bucket is without bound.
inline constexpr std::array<double, 12> duration_bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                           0.05,   0.1,   0.25,   0.5,   1,    5};

/// A request that was answered.
struct Answered {
  Route route = Route::other;
  int status = 0;
  std::chrono::nanoseconds duration{0};
  std::size_t bytes_in = 0;
  std::size_t bytes_out = 0;
};

/// What the service counts. No label holds anything of a person, a client or an address. Any thread.
class Metrics {
 public:
  void answered(const Answered& request);
  void verdict(std::string_view name);
  void receipt(bool trusted);
  void reloaded(bool done);
  /// The HTTP server itself refused something by that limit.
  void limited(std::string_view limit);

  /// Requests that were taken and are not answered yet.
  std::atomic<std::int64_t> in_flight{0};

  /// Lines of the Prometheus text format, version 0.0.4, of all that is counted here.
  [[nodiscard]] std::string text() const;

 private:
  struct Durations {
    std::array<std::uint64_t, duration_bounds.size() + 1> buckets{};
    double sum = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<Route, int>, std::uint64_t> requests_;
  std::map<Route, Durations> durations_;
  std::map<std::string, std::uint64_t, std::less<>> verdicts_, limits_;
  std::uint64_t bytes_in_ = 0, bytes_out_ = 0;
  std::uint64_t receipts_trusted_ = 0, receipts_untrusted_ = 0;
  std::uint64_t reloads_done_ = 0, reloads_failed_ = 0;
};

/// One metric's head and lines.
[[nodiscard]] std::string metric_head(std::string_view name, std::string_view type, std::string_view help);

}  // namespace chipid::serve
