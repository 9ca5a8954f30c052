#include "climb.hpp"

#include <algorithm>

#include "symbol_text.hpp"

namespace chipid::barcode {

Result<> check_picture(const imaging::ImageView& picture, const Options& options) {
  if (!picture.is_whole()) return fail(ErrorCode::data_malformed, "picture", "fewer pixels than its size says");
  if (picture.width * picture.height > max_pixels) return fail(ErrorCode::data_over_limit, "picture");
  if (options.max_codes < 1) return fail(ErrorCode::usage_bad_value, "max_codes");
  return {};
}

bool Climb::make(const Attempt& attempt) {
  if (workbench_.is_repetition(attempt)) return false;
  for (auto& symbol : workbench_.make(attempt, static_cast<int>(wanted_), corners_, effort_)) {
    const bool is_known = std::any_of(corners_.begin(), corners_.end(), [&](const auto& corners) {
      return is_inside((symbol.corners[0] + symbol.corners[2]) * 0.5, corners);
    });
    if (is_known || has_all()) continue;
    corners_.push_back(symbol.corners);
    codes_.push_back(with_text(std::move(symbol)));
  }
  return true;
}

}  // namespace chipid::barcode
