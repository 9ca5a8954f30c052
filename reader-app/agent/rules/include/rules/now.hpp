#pragma once

#include <chrono>

namespace chipid::counter::agent {

using Instant = std::chrono::steady_clock::time_point;

/// The time, which nothing below the doors looks up by itself: one clock for limits, one for what is written down.
struct Now {
  Instant steady = {};
  std::chrono::sys_seconds wall = {};
};

}  // namespace chipid::counter::agent
