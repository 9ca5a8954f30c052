#include "grid.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::barcode {
namespace {

constexpr std::size_t fourth = 2;

// How far light modules are lighter than dark ones, in units of the local deviation.
double fit_of(const Patch& patch, const Grid& grid, const std::vector<KnownModule>& known) {
  const Grid::Map map(grid);
  float sum = 0;
  for (const auto& module : known) {
    const float value = patch.sample(map(module.x + 0.5, module.y + 0.5));
    sum += module.dark ? -value : value;
  }
  return static_cast<double>(sum) / static_cast<double>(known.size());
}

void find_fourth_corner(const Patch& patch, Grid& grid, const std::vector<KnownModule>& known) {
  const auto& [top_left, top_right, unused, bottom_left] = grid.anchors;
  const double modules = grid.dimension - 7;
  const Point right = (top_right - top_left) * (1 / modules);
  const Point down = (bottom_left - top_left) * (1 / modules);
  const Point parallel = top_right + bottom_left - top_left;
  const int reach = std::clamp(static_cast<int>(modules * 0.3), 4, 14);
  const double step = std::max(1.0, modules * 0.3 / 14);
  Grid best = grid;
  best.fit = -10;
  for (int i = -reach; i <= reach; ++i) {
    for (int j = -reach; j <= reach; ++j) {
      grid.anchors[fourth] = parallel + right * (i * step) + down * (j * step);
      grid.fit = fit_of(patch, grid, known);
      if (grid.fit > best.fit) best = grid;
    }
  }
  grid = best;
}

void refine(const Patch& patch, Grid& grid, const std::vector<KnownModule>& known) {
  const double module = length(grid.anchors[1] - grid.anchors[0]) / (grid.dimension - 7);
  for (double step = 0.6 * module; step > 0.04 * module; step *= 0.6) {
    for (std::size_t corner = 0; corner < 4; ++corner) {
      for (const Point move : {Point{step, 0}, Point{-step, 0}, Point{0, step}, Point{0, -step}}) {
        Grid moved = grid;
        moved.anchors[corner] = moved.anchors[corner] + move * (corner == fourth ? 1.5 : 1);
        moved.fit = fit_of(patch, moved, known);
        if (moved.fit > grid.fit) grid = moved;
      }
    }
  }
}

/// Modules between the middles of two patterns.
double distance_in_modules(const GrayView& picture, const FinderPattern& from, const FinderPattern& to) {
  const double here = module_along(picture, from, to.centre).value_or(from.module);
  const double there = module_along(picture, to, from.centre).value_or(to.module);
  return length(to.centre - from.centre) * 2 / (here + there);
}

}  // namespace

std::vector<int> likely_dimensions(const GrayView& black_and_white, const Triple& triple) {
  const double across = distance_in_modules(black_and_white, triple.top_left, triple.top_right);
  const double down = distance_in_modules(black_and_white, triple.top_left, triple.bottom_left);
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

std::vector<Grid> fit_grids(const Patch& patch, const Triple& triple, const std::vector<int>& dimensions) {
  constexpr double chance = 0.3;
  std::vector<Grid> grids;
  for (const int dimension : dimensions) {
    const auto& known = function_patterns(dimension);
    Grid grid{dimension, {triple.top_left.centre, triple.top_right.centre, {}, triple.bottom_left.centre}};
    find_fourth_corner(patch, grid, known);
    refine(patch, grid, known);
    if (grid.fit > chance) grids.push_back(grid);
  }
  std::stable_sort(grids.begin(), grids.end(), [](const Grid& a, const Grid& b) { return a.fit > b.fit; });
  return grids;
}

}  // namespace chipid::barcode
