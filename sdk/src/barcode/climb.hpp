#pragma once

#include <vector>

#include "attempts.hpp"
#include "barcode/read_codes.hpp"
#include "perspective.hpp"

namespace chipid::barcode {

/// data.malformed, data.over_limit or usage.bad_value where the picture cannot be read at all.
[[nodiscard]] Result<> check_picture(const imaging::ImageView& picture, const Options& options);

/// The attempts made at one picture and what they found. The picture was checked and must outlive it.
class Climb {
 public:
  Climb(const imaging::ImageView& picture, const Options& options)
      : workbench_(picture),
        effort_(options.budget, options.stop),
        wanted_(static_cast<std::size_t>(options.max_codes)) {}

  /// False where an earlier attempt was the same.
  bool make(const Attempt& attempt);

  [[nodiscard]] const Effort& effort() const noexcept { return effort_; }
  [[nodiscard]] bool has_all() const noexcept { return codes_.size() == wanted_; }
  [[nodiscard]] bool has_any() const noexcept { return !codes_.empty(); }
  [[nodiscard]] std::vector<Code> take() { return std::move(codes_); }

 private:
  Workbench workbench_;
  Effort effort_;
  std::size_t wanted_;
  Corners corners_ = {};
  std::vector<Code> codes_ = {};
};

}  // namespace chipid::barcode
