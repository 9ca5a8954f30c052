#include "record/retention.hpp"

namespace chipid::counter::store {

Outcome<std::int32_t> first_kept_day(std::int32_t today, std::int32_t newest_day, int days) {
  constexpr std::int32_t longest_pause = 31;
  constexpr int most_days = 36600;
  if (days < 1 || days > most_days) return trouble(TroubleCode::bad_value, "days to keep");
  if (today < newest_day || today - newest_day > longest_pause) return trouble(TroubleCode::doubtful_clock);
  return today - days + 1;
}

}  // namespace chipid::counter::store
