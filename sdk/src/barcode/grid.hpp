#pragma once

#include <array>
#include <vector>

#include "finder_patterns.hpp"
#include "function_patterns.hpp"
#include "patch.hpp"
#include "perspective.hpp"

namespace chipid::barcode {

/// Where the modules of a symbol lie in a picture.
struct Grid {
  int dimension = 21;
  std::array<Point, 4> anchors = {};  ///< middles of the finder patterns and, third, of where a fourth one would be
  /// Of a card that is not flat, anchors in place: how far the lines across and those down bulge in their middle, and
  /// how far they swing about it.
  std::array<Point, 4> bend = {};
  double fit = 0;  ///< how well the known modules are met: about 0.8 is good, 0 is chance

  /// The map of module coordinates, each module one a side.
  class Map {
   public:
    explicit Map(const Grid& grid) noexcept
        : unit_(grid.anchors), bend_(grid.bend), scale_(1.0 / (grid.dimension - 7)) {}
    [[nodiscard]] Point operator()(double u, double v) const noexcept {
      const double s = (u - 3.5) * scale_;
      const double t = (v - 3.5) * scale_;
      const double across = 4 * s * (1 - s);
      const double down = 4 * t * (1 - t);
      return unit_(s, t) + bend_[0] * across + bend_[1] * down + bend_[2] * (across * (1 - 2 * s)) +
             bend_[3] * (down * (1 - 2 * t));
    }

   private:
    Perspective unit_;
    std::array<Point, 4> bend_;
    double scale_;
  };
};

/// A first guess: the fourth corner is looked for where perspective can have put it.
[[nodiscard]] Grid place_grid(const Patch& patch, const Triple& triple, int dimension);

/// Moves all four anchors until the known modules are met best.
void refine(const Patch& patch, Grid& grid);

/// The same with the lines bent: where a flat grid fits well but not everywhere.
void bend(const Patch& patch, Grid& grid);

/// Sizes that agree with the distance of the patterns, the likeliest first; none where these are no patterns of one
/// symbol, measured along its sides.
[[nodiscard]] std::vector<int> likely_dimensions(const GrayView& black_and_white, const Triple& triple);

}  // namespace chipid::barcode
