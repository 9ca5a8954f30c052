#include "module_values.hpp"

#include <cmath>

namespace chipid::barcode {
namespace {

/// Solves the symmetric positive definite system in place (Cholesky); `right` becomes the solution.
template <std::size_t N>
void solve_symmetric(std::array<std::array<double, N>, N>& matrix, std::array<double, N>& right) {
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i][j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i][k] * matrix[j][k];
      matrix[i][j] = i == j ? std::sqrt(sum) : sum / matrix[j][j];
    }
  }
  for (std::size_t i = 0; i < N; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i][k] * right[k];
    right[i] /= matrix[i][i];
  }
  for (std::size_t i = N; i-- > 0;) {
    for (std::size_t k = i + 1; k < N; ++k) right[i] -= matrix[k][i] * right[k];
    right[i] /= matrix[i][i];
  }
}

}  // namespace

ModuleValues middles(const Patch& patch, const Grid& grid) {
  const Grid::Map map(grid);
  ModuleValues values;
  values.reserve(static_cast<std::size_t>(grid.dimension * grid.dimension));
  for (int y = 0; y < grid.dimension; ++y) {
    for (int x = 0; x < grid.dimension; ++x) values.push_back(patch.sample(map(x + 0.5, y + 0.5)));
  }
  return values;
}

Equalizer::Equalizer(const Patch& patch, const Grid& grid, double spacing)
    : dimension_(grid.dimension),
      per_module_(static_cast<int>(std::lround(1 / spacing))),
      lattice_side_((grid.dimension - 1) * per_module_ + side) {
  const Grid::Map map(grid);
  lattice_.reserve(static_cast<std::size_t>(lattice_side_ * lattice_side_));
  const auto along = [&](int i) { return 0.5 + (i - side / 2) * spacing; };
  for (int y = 0; y < lattice_side_; ++y) {
    for (int x = 0; x < lattice_side_; ++x) lattice_.push_back(patch.sample(map(along(x), along(y))));
  }
}

Equalizer::Taps Equalizer::taps_of(int x, int y) const {
  Taps taps;
  auto* tap = taps.data();
  const float* corner = lattice_.data() + std::ptrdiff_t{y} * per_module_ * lattice_side_ + x * per_module_;
  for (int j = 0; j < side; ++j, corner += lattice_side_) {
    for (int i = 0; i < side; ++i) *tap++ = corner[i];
  }
  *tap = 1;
  return taps;
}

void Equalizer::solve(const std::vector<KnownModule>& examples) {
  std::array<std::array<double, tap_count>, tap_count> matrix = {};
  std::array<double, tap_count> right = {};
  for (const auto& example : examples) {
    const auto values = taps_of(example.x, example.y);
    const double wanted = example.dark ? -1 : 1;
    for (std::size_t i = 0; i < tap_count; ++i) {
      right[i] += wanted * static_cast<double>(values[i]);
      for (std::size_t j = 0; j <= i; ++j) matrix[i][j] += static_cast<double>(values[i] * values[j]);
    }
  }
  // Few examples of few shapes: big weights must be paid for, or noise is learnt (ridge regression).
  for (std::size_t i = 0; i < tap_count; ++i) matrix[i][i] += 0.02 * static_cast<double>(examples.size()) + 1;
  solve_symmetric(matrix, right);
  for (std::size_t i = 0; i < tap_count; ++i) weights_[i] = static_cast<float>(right[i]);
}

void Equalizer::learn_from_known_modules() {
  solve(function_patterns(dimension_));
}

void Equalizer::learn_from(const ModuleValues& read) {
  auto examples = function_patterns(dimension_);
  for (int y = 0; y < dimension_; ++y) {
    for (int x = 0; x < dimension_; ++x) {
      const float value = read[static_cast<std::size_t>(y * dimension_ + x)];
      if (std::abs(value) > 0.25F)
        examples.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), value < 0});
    }
  }
  solve(examples);
}

ModuleValues Equalizer::values() const {
  ModuleValues values;
  values.reserve(static_cast<std::size_t>(dimension_ * dimension_));
  for (int y = 0; y < dimension_; ++y) {
    for (int x = 0; x < dimension_; ++x) {
      const auto taps_here = taps_of(x, y);
      float sum = 0;
      for (std::size_t i = 0; i < tap_count; ++i) sum += weights_[i] * taps_here[i];
      values.push_back(sum);
    }
  }
  return values;
}

}  // namespace chipid::barcode
