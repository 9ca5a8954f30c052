#include "core/local_day.hpp"

#include <ctime>

namespace chipid::core {

// The standard library's time zones are not in g++ 12.
std::chrono::year_month_day local_day(std::chrono::sys_seconds moment) noexcept {
  const std::time_t time = moment.time_since_epoch().count();
  std::tm local{};
#if defined(_WIN32)
  const bool known = localtime_s(&local, &time) == 0;
#else
  const bool known = localtime_r(&time, &local) != nullptr;
#endif
  if (!known) return std::chrono::floor<std::chrono::days>(moment);
  return {std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
          std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace chipid::core
