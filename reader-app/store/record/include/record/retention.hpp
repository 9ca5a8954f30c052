#pragma once

#include "record/entry.hpp"

namespace chipid::counter::store {

/// The first day whose records are kept, where a site keeps them `days` days, today included. doubtful_clock where
/// today lies before the newest record or more than 31 days after it: with a clock set ahead a purge would remove
/// what is young. bad_value for less than a day.
[[nodiscard]] Outcome<std::int32_t> first_kept_day(std::int32_t today, std::int32_t newest_day, int days);

}  // namespace chipid::counter::store
