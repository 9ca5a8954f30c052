#include "barcode/read_codes.hpp"

#include "climb.hpp"

namespace chipid::barcode {
namespace {

// The library's search, then our own, which looks also at what the library's left over.
constexpr int always_made = 2;

}  // namespace

Result<std::vector<Code>> read_codes(imaging::ImageView picture, const Options& options) {
  CHIPID_CHECK(check_picture(picture, options));
  Climb climb(picture, options);
  int made = 0;
  for (const auto& attempt : attempts()) {
    if (climb.effort().is_stopped()) return fail(ErrorCode::cancelled);
    if (made >= always_made && (climb.has_any() || climb.effort().is_over())) break;
    if (climb.make(attempt)) ++made;
    if (climb.has_all()) break;
  }
  return climb.take();
}

}  // namespace chipid::barcode
