#include "barcode/read_codes.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstdio>

#include "attempts.hpp"
#include "symbol_text.hpp"

namespace chipid::barcode {
namespace {

constexpr std::size_t always_made = 2;

class Climb {
 public:
  Climb(const imaging::ImageView& picture, const Options& options)
      : workbench_(picture), effort_(options.budget, options.stop), wanted_(static_cast<std::size_t>(options.max_codes)) {}

  Result<std::vector<Code>> read() {
    std::size_t made = 0;
    for (const auto& attempt : attempts()) {
      if (effort_.is_stopped()) return fail(ErrorCode::cancelled);
      if (made >= always_made && effort_.is_over()) break;
      if (workbench_.is_repetition(attempt)) continue;
      ++made;
      auto t0 = Effort::Clock::now();
      make(attempt);
      if (getenv("DBG")) fprintf(stderr, "attempt %td: %zu codes, %.1f ms\n", &attempt - attempts().data(), codes_.size(), std::chrono::duration<double, std::milli>(Effort::Clock::now() - t0).count());
      if (is_done(made)) break;
    }
    return std::move(codes_);
  }

 private:
  void make(const Attempt& attempt) {
    for (auto& symbol : workbench_.make(attempt, static_cast<int>(wanted_), corners_, effort_)) {
      if (codes_.size() == wanted_) return;
      corners_.push_back(symbol.corners);
      codes_.push_back(with_text(std::move(symbol)));
    }
  }

  // Our own search looks at what the library's left over before the first answer counts as the whole.
  [[nodiscard]] bool is_done(std::size_t made) const {
    return codes_.size() == wanted_ || (!codes_.empty() && made >= always_made);
  }

  Workbench workbench_;
  Effort effort_;
  std::size_t wanted_;
  Corners corners_ = {};
  std::vector<Code> codes_ = {};
};

}  // namespace

Result<std::vector<Code>> read_codes(imaging::ImageView picture, const Options& options) {
  if (!picture.is_whole()) return fail(ErrorCode::data_malformed, "picture", "fewer pixels than its size says");
  if (picture.width * picture.height > max_pixels) return fail(ErrorCode::data_over_limit, "picture");
  if (options.max_codes < 1) return fail(ErrorCode::usage_bad_value, "max_codes");
  return Climb(picture, options).read();
}

}  // namespace chipid::barcode
