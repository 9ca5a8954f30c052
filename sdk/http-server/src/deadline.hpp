#pragma once

#include <functional>
#include <optional>

#include "net.hpp"

namespace chipid::http {

/// One moment that may not pass. Moving it costs no call to the timer: a timer that goes off early looks again.
class Deadline {
 public:
  Deadline(const Strand& strand, std::function<void()> passed) : timer_(strand), passed_(std::move(passed)) {}

  /// `owner` lives as long as the timer runs.
  void set(Clock::duration from_now, const std::shared_ptr<void>& owner);
  void clear() { at_.reset(); }
  /// For good: lets go of the owner.
  void end();
  [[nodiscard]] bool is_set() const { return at_.has_value(); }

 private:
  void arm(const std::shared_ptr<void>& owner);
  void on_timer(const std::shared_ptr<void>& owner);

  Timer timer_;
  std::function<void()> passed_;
  std::optional<Clock::time_point> at_;
  bool armed_ = false;
  bool ended_ = false;
};

}  // namespace chipid::http
