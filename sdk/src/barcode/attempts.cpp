#include "attempts.hpp"

#include <algorithm>
#include <cmath>

#include "finder_patterns.hpp"
#include "local_threshold.hpp"
#include "perspective.hpp"
#include "sharpen.hpp"

namespace chipid::barcode {
namespace {

constexpr Attempt table[] = {
    {Size::coarse, Method::library},
    {Size::coarse, Method::rectified, 81, 3},
    {Size::fine, Method::library},
    {Size::coarse, Method::rectified, 25, 0},
    {Size::coarse, Method::rectified, 81, 0},
    {Size::half, Method::rectified, 41, 1},
    {Size::half, Method::rectified, 13, 0},
    {Size::coarse, Method::rectified, 13, 0},
    {Size::coarse, Method::two_patterns, 41, 2},
    {Size::fine, Method::rectified, 81, 3},
    {Size::coarse, Method::rectified, 15, 0, 3},
    {Size::full, Method::library},
    {Size::doubled, Method::rectified, 25, 0},
    {Size::doubled, Method::rectified, 15, 0, 3},
    {Size::half, Method::rectified, 15, 0, 3},
    {Size::coarse, Method::library, 0, 0, 2},
    {Size::full, Method::rectified, 81, 3},
};

constexpr std::size_t million = 1'000'000;

std::size_t most_pixels(Size size) {
  switch (size) {
    case Size::fine:
      return 5 * million;
    case Size::full:
      return 20 * million;
    default:
      return 14 * million / 10;
  }
}

// The library looks at every three of the patterns it finds, and cannot be stopped meanwhile: a picture full of them
// would hold it for minutes.
bool is_crowded(const GrayView& view) {
  constexpr std::size_t most_patterns = 100;
  const auto black_and_white = threshold_locally(view, 40, 3);
  return find_finder_patterns(black_and_white.view()).size() > most_patterns;
}

}  // namespace

std::span<const Attempt> attempts() noexcept {
  return table;
}

int Workbench::shrinking(Size size) const {
  const auto pixels = static_cast<double>(picture_.width * picture_.height);
  const int step = static_cast<int>(std::ceil(std::sqrt(pixels / static_cast<double>(most_pixels(size)))));
  return size == Size::half ? 2 * step : step;
}

bool Workbench::is_repetition(const Attempt& attempt) const {
  const bool may_equal_coarse = attempt.size == Size::fine || attempt.size == Size::full;
  return may_equal_coarse &&
         shrinking(attempt.size) == shrinking(attempt.size == Size::fine ? Size::coarse : Size::fine);
}

const Gray& Workbench::sized(Size size) {
  constexpr int enlarged = 0;
  const int step = size == Size::doubled ? enlarged : shrinking(size);
  const auto known = shrunk_.find(step);
  if (known != shrunk_.end()) return known->second;
  return shrunk_.emplace(step, size == Size::doubled ? enlarge(sized(Size::coarse).view()) : shrink(picture_, step))
      .first->second;
}

std::vector<Symbol> Workbench::make(const Attempt& attempt, int max_codes, const Corners& read_before,
                                    const Effort& effort) {
  const Gray& whole = sized(attempt.size);
  const Gray sharpened = attempt.sharpen > 0 ? sharpen(whole.view(), attempt.sharpen) : Gray();
  const auto view = attempt.sharpen > 0 ? sharpened.view() : whole.view();
  const double scale = attempt.size == Size::doubled ? shrinking(Size::coarse) * 0.5 : shrinking(attempt.size);
  std::vector<Symbol> symbols;
  if (attempt.method == Method::library) {
    if (!is_crowded(view)) symbols = scan(view, {.max_codes = max_codes});
  } else {
    Corners before = read_before;
    for (auto& corners : before) {
      for (auto& corner : corners) corner = corner * (1 / scale);
    }
    const auto seen = attempt.method == Method::two_patterns ? Patterns::two : Patterns::three;
    const auto black_and_white = threshold_locally(view, attempt.window / 2, attempt.margin);
    symbols = read_rectified(view, black_and_white.view(), before, seen, effort);
  }
  for (auto& symbol : symbols) {
    for (auto& corner : symbol.corners) corner = corner * scale;
  }
  return symbols;
}

}  // namespace chipid::barcode
