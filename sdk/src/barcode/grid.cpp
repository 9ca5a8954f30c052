#include "grid.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::barcode {
namespace {

constexpr std::size_t fourth = 2;

// How far light modules are lighter than dark ones, in units of the local deviation.
template <typename Sample>
double fit_of(const Grid& grid, const std::vector<KnownModule>& known, Sample sample) {
  const Grid::Map map(grid);
  float sum = 0;
  for (const auto& module : known) {
    const float value = sample(map(module.x + 0.5, module.y + 0.5));
    sum += module.dark ? -value : value;
  }
  return static_cast<double>(sum) / static_cast<double>(known.size());
}

// What tells most about the fourth corner: all but most of the finder patterns, whose middles stay where they are.
std::vector<KnownModule> telling(const std::vector<KnownModule>& known, int dimension) {
  std::vector<KnownModule> kept;
  for (const auto& module : known) {
    const bool in_finder = (module.x < 8 || module.x >= dimension - 8) && (module.y < 8 || module.y >= dimension - 8) &&
                           (module.x < 8 || module.y < 8);
    if (!in_finder || (module.x + module.y) % 4 == 0) kept.push_back(module);
  }
  return kept;
}

/// Distances in modules, measured through the patterns.
class Measure {
 public:
  explicit Measure(const GrayView& black_and_white) : picture_(black_and_white) {}

  double between(const FinderPattern& from, const FinderPattern& to) {
    return length(to.centre - from.centre) * 2 / (module_of(from, to) + module_of(to, from));
  }
  /// How many of the measurements were possible.
  [[nodiscard]] int succeeded() const noexcept { return succeeded_; }

 private:
  double module_of(const FinderPattern& pattern, const FinderPattern& other) {
    const auto module = module_along(picture_, pattern, other.centre);
    succeeded_ += module ? 1 : 0;
    return module.value_or(pattern.module);
  }

  GrayView picture_;
  int succeeded_ = 0;
};

// Moves points, one after the other, by less and less, as long as the known modules are met better. `point` gives the
// address of each in a grid, after the last nothing.
template <typename PointOf>
void climb(const Patch& patch, Grid& grid, double first_step, PointOf point) {
  const auto& known = function_patterns(grid.dimension);
  const auto sample = [&](Point at) { return patch.sample(at); };
  grid.fit = fit_of(grid, known, sample);
  const double module = length(grid.anchors[1] - grid.anchors[0]) / (grid.dimension - 7);
  for (double step = first_step * module; step > 0.04 * module; step *= 0.65) {
    for (std::size_t i = 0; point(grid, i) != nullptr; ++i) {
      for (const Point move : {Point{step, 0}, Point{-step, 0}, Point{0, step}, Point{0, -step}}) {
        Grid moved = grid;
        *point(moved, i) = *point(moved, i) + move;
        moved.fit = fit_of(moved, known, sample);
        if (moved.fit > grid.fit) grid = moved;
      }
    }
  }
}

/// Looks for hidden corners in steps of a module around where they would be on a flat card seen from above.
class Placing {
 public:
  Placing(const Patch& patch, const Triple& triple, int dimension)
      : patch_(patch),
        known_(telling(function_patterns(dimension), dimension)),
        step_(std::max(1.0, (dimension - 7) * 0.3 / reach)),
        right_((triple.top_right.centre - triple.top_left.centre) * (1.0 / (dimension - 7))),
        down_((triple.bottom_left.centre - triple.top_left.centre) * (1.0 / (dimension - 7))) {
    const Point parallel = triple.top_right.centre + triple.bottom_left.centre - triple.top_left.centre;
    start_.dimension = dimension;
    start_.anchors = {triple.top_left.centre, triple.top_right.centre, parallel, triple.bottom_left.centre};
  }

  [[nodiscard]] const Grid& start() const noexcept { return start_; }

  template <typename Move>
  [[nodiscard]] Grid search(const Grid& from, Move move) const {
    Grid best = from;
    best.fit = -10;
    for (int i = -reach; i <= reach; ++i) {
      for (int j = -reach; j <= reach; ++j) {
        Grid moved = from;
        move(moved, right_ * (i * step_) + down_ * (j * step_));
        moved.fit = fit_of(moved, known_, [&](Point at) { return patch_.nearest(at); });
        if (moved.fit > best.fit) best = moved;
      }
    }
    return best;
  }

 private:
  static constexpr int reach = 9;

  const Patch& patch_;
  std::vector<KnownModule> known_;
  double step_;
  Point right_;
  Point down_;
  Grid start_ = {};
};

}  // namespace

std::vector<int> likely_dimensions(const GrayView& black_and_white, const Triple& triple) {
  Measure measure(black_and_white);
  double across = 0;
  double down = 0;
  if (triple.guessed == Triple::Guessed::top_left) {
    across = down = measure.between(triple.top_right, triple.bottom_left);
  } else {
    if (triple.guessed != Triple::Guessed::top_right) across = measure.between(triple.top_left, triple.top_right);
    if (triple.guessed != Triple::Guessed::bottom_left) down = measure.between(triple.top_left, triple.bottom_left);
    if (across == 0) across = down;
    if (down == 0) down = across;
  }
  const bool is_square = across < 1.5 * down && down < 1.5 * across;
  if (measure.succeeded() < 2 || !is_square) return {};
  const double version = ((across + down) / 2 + 7 - 17) / 4;
  const int nearest = static_cast<int>(std::lround(version));
  const int nearer_side = version < nearest ? -1 : 1;
  std::vector<int> dimensions;
  for (const int offset : {0, nearer_side, -nearer_side, 2 * nearer_side}) {
    const int candidate = nearest + offset;
    if (candidate >= 1 && candidate <= 40) dimensions.push_back(17 + 4 * candidate);
  }
  return dimensions;
}

Grid place_grid(const Patch& patch, const Triple& triple, int dimension) {
  const Placing placing(patch, triple, dimension);
  Grid grid = placing.start();
  if (triple.guessed != Triple::Guessed::none) {
    const std::size_t guessed = triple.guessed == Triple::Guessed::top_left    ? 0
                                : triple.guessed == Triple::Guessed::top_right ? 1
                                                                               : 3;
    grid = placing.search(grid, [&](Grid& moved, Point offset) {
      moved.anchors[guessed] = moved.anchors[guessed] + offset;
      // Over against the corner at top left the fourth lies the other way.
      moved.anchors[fourth] = moved.anchors[fourth] + (guessed == 0 ? offset * -1 : offset);
    });
  }
  return placing.search(grid,
                        [](Grid& moved, Point offset) { moved.anchors[fourth] = moved.anchors[fourth] + offset; });
}

void refine(const Patch& patch, Grid& grid) {
  climb(patch, grid, 0.6, [](Grid& moved, std::size_t i) { return i < 4 ? &moved.anchors[i] : nullptr; });
}

void bend(const Patch& patch, Grid& grid) {
  climb(patch, grid, 1.2, [](Grid& moved, std::size_t i) {
    return i < 4 ? &moved.bend[i] : i < 8 ? &moved.anchors[i - 4] : nullptr;
  });
}

}  // namespace chipid::barcode
