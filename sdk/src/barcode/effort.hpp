#pragma once

#include <chrono>
#include <stop_token>
#include <utility>

namespace chipid::barcode {

/// How long to go on.
class Effort {
 public:
  using Clock = std::chrono::steady_clock;

  Effort(std::chrono::milliseconds budget, std::stop_token stop)
      : until_(Clock::now() + budget), stop_(std::move(stop)) {}

  [[nodiscard]] bool is_stopped() const noexcept { return stop_.stop_requested(); }
  [[nodiscard]] bool is_over() const noexcept { return is_stopped() || Clock::now() >= until_; }

 private:
  Clock::time_point until_;
  std::stop_token stop_;
};

}  // namespace chipid::barcode
