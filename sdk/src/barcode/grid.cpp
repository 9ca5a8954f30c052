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

}  // namespace

std::vector<int> likely_dimensions(const GrayView& black_and_white, const Triple& triple) {
  Measure measure(black_and_white);
  const double across = measure.between(triple.top_left, triple.top_right);
  const double down = measure.between(triple.top_left, triple.bottom_left);
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
  const auto known = telling(function_patterns(dimension), dimension);
  Grid grid{.dimension = dimension,
            .anchors = {triple.top_left.centre, triple.top_right.centre, {}, triple.bottom_left.centre}};
  const double modules = dimension - 7;
  const Point right = (triple.top_right.centre - triple.top_left.centre) * (1 / modules);
  const Point down = (triple.bottom_left.centre - triple.top_left.centre) * (1 / modules);
  const Point parallel = triple.top_right.centre + triple.bottom_left.centre - triple.top_left.centre;
  constexpr int reach = 9;
  const double step = std::max(1.0, modules * 0.3 / reach);
  Grid best = grid;
  best.fit = -10;
  for (int i = -reach; i <= reach; ++i) {
    for (int j = -reach; j <= reach; ++j) {
      grid.anchors[fourth] = parallel + right * (i * step) + down * (j * step);
      grid.fit = fit_of(grid, known, [&](Point at) { return patch.nearest(at); });
      if (grid.fit > best.fit) best = grid;
    }
  }
  return best;
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
