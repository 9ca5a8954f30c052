#pragma once

#include <atomic>
#include <chrono>
#include <memory>

#include "engine/card_supply.hpp"

namespace chipid::counter {

/// When the last answer of any card came: microseconds of the steady clock, 0 before the first. Any thread.
using LastAnswer = std::atomic<std::int64_t>;

/// The time on the same clock.
[[nodiscard]] std::int64_t steady_microseconds();

/// A supply whose cards note when they answer.
[[nodiscard]] std::unique_ptr<CardSupply> make_timed(std::unique_ptr<CardSupply> supply,
                                                     std::shared_ptr<LastAnswer> last);

}  // namespace chipid::counter
