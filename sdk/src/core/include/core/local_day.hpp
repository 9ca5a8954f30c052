#pragma once

#include <chrono>

namespace chipid::core {

/// The day of that moment by the time zone of this computer.
[[nodiscard]] std::chrono::year_month_day local_day(std::chrono::sys_seconds moment) noexcept;

}  // namespace chipid::core
