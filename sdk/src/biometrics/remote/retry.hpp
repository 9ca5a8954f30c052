#pragma once

#include <chrono>

#include "http/message.hpp"

namespace chipid::remote {

/// Connection errors, 429, 502, 503, 504, and nothing else: whatever the service decided stays decided.
[[nodiscard]] bool is_worth_retrying(const http::Outcome& outcome);

/// How long to wait after the attempt of that number (from 1): what the service asks for (Retry-After in seconds,
/// RFC 9110, 10.2.3), at most 10 s; else 0.3 s doubled each time, times 0.5 to 1.5 as `jitter` (0 to 1) says.
[[nodiscard]] std::chrono::milliseconds wait_after(unsigned attempt, const http::Outcome& outcome, double jitter);

}  // namespace chipid::remote
