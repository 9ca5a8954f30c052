#pragma once

#include <chrono>
#include <csignal>
#include <optional>

namespace chipid::tool {

/// SIGINT, SIGTERM and SIGHUP, waited for by one thread, so that nothing runs inside a signal handler.
class ServeSignals {
 public:
  /// Before other threads are started, which inherit that they do not get them.
  ServeSignals();
  /// The one that came; nothing where none did in that time.
  [[nodiscard]] std::optional<int> wait(std::chrono::milliseconds time) const;

 private:
  sigset_t set_ = {};
};

}  // namespace chipid::tool
