#pragma once

#include <array>
#include <vector>

#include "grid.hpp"
#include "patch.hpp"

/// From a picture that is blurred to light and dark modules.
namespace chipid::barcode {

/// A value a module, row by row, positive for light; the wider from 0 the surer.
using ModuleValues = std::vector<float>;

/// What lies on the middle of each module, nothing else considered.
[[nodiscard]] ModuleValues middles(const Patch& patch, const Grid& grid);

/// Undoes blur. How neighbours shine into each other is learnt from the modules that are known before reading, by least
/// squares; with each `learn_from` further also from what was read before.
class Equalizer {
 public:
  /// `spacing`: modules between the 5 x 5 samples that a module is judged by: 0.5 for the finest detail, 1 for wide
  /// blur.
  Equalizer(const Patch& patch, const Grid& grid, double spacing);

  void learn_from_known_modules();
  void learn_from(const ModuleValues& read);
  [[nodiscard]] ModuleValues values() const;

 private:
  static constexpr int side = 5;
  static constexpr std::size_t tap_count = side * side + 1;
  using Taps = std::array<float, tap_count>;

  [[nodiscard]] Taps taps_of(int x, int y) const;
  void solve(const std::vector<KnownModule>& examples);

  int dimension_;
  int per_module_;
  int lattice_side_;
  std::vector<float> lattice_;
  Taps weights_ = {};
};

}  // namespace chipid::barcode
