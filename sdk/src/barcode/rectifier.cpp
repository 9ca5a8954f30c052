#include "rectifier.hpp"

#include <algorithm>
#include <cmath>

#include "function_patterns.hpp"
#include "grid.hpp"
#include "module_values.hpp"

namespace chipid::barcode {
namespace {

// The pixels that a symbol with these finder patterns can cover, however it is tilted.
Patch::Piece piece_around(const GrayView& picture, const Triple& triple) {
  const Point& a = triple.top_left.centre;
  const Point& b = triple.top_right.centre;
  const Point& c = triple.bottom_left.centre;
  const Point d = b + c - a;
  const double module = (triple.top_left.module + triple.top_right.module + triple.bottom_left.module) / 3;
  const double margin = 0.35 * std::max(length(b - a), length(c - a)) + 6 * module;
  const auto [left, right] = std::minmax({a.x, b.x, c.x, d.x});
  const auto [top, bottom] = std::minmax({a.y, b.y, c.y, d.y});
  Patch::Piece piece;
  piece.left = std::max(0, static_cast<int>(left - margin));
  piece.top = std::max(0, static_cast<int>(top - margin));
  piece.width = std::min(picture.width, static_cast<int>(right + margin)) - piece.left;
  piece.height = std::min(picture.height, static_cast<int>(bottom + margin)) - piece.top;
  piece.shrink = std::max(1, static_cast<int>(module / 3.5));
  const double pixels = module / piece.shrink;
  piece.even_radius = std::max(4, static_cast<int>(pixels * 5));
  piece.smooth = pixels < 2.5 ? 0 : 1;
  piece.inverted = triple.top_left.inverted;
  return piece;
}

// A picture without blur for the library: the modules that are known drawn as they must be, the others as they were read.
Gray draw(const ModuleValues& values, int dimension) {
  constexpr int pixels = 2;
  constexpr int quiet = 4;
  Gray picture((dimension + 2 * quiet) * pixels, (dimension + 2 * quiet) * pixels);
  std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t{255});
  const auto put = [&](int x, int y, bool dark) {
    for (int i = 0; i < pixels; ++i)
      std::fill_n(picture.row((y + quiet) * pixels + i) + (x + quiet) * pixels, pixels, dark ? 0 : 255);
  };
  for (int y = 0; y < dimension; ++y) {
    for (int x = 0; x < dimension; ++x) put(x, y, values[static_cast<std::size_t>(y * dimension + x)] < 0);
  }
  for (const auto& known : function_patterns(dimension)) put(known.x, known.y, known.dark);
  return picture;
}

class Reading {
 public:
  Reading(const Patch& patch, const Grid& grid) : patch_(patch), grid_(grid) {}

  std::vector<Symbol> read(const std::function<bool()>& is_over) {
    if (decode(middles(patch_, grid_))) return std::move(symbols_);
    for (const double spacing : {0.5, 1.0}) {
      if (is_over() || read_equalized(spacing)) break;
    }
    return std::move(symbols_);
  }

 private:
  bool read_equalized(double spacing) {
    constexpr int rounds = 3;
    Equalizer equalizer(patch_, grid_, spacing);
    equalizer.learn_from_known_modules();
    auto values = equalizer.values();
    for (int round = 0; round < rounds; ++round) {
      if (decode(values)) return true;
      equalizer.learn_from(values);
      values = equalizer.values();
    }
    return decode(values);
  }

  bool decode(const ModuleValues& values) {
    symbols_ = scan(draw(values, grid_.dimension).view(),
                    {.threshold = Threshold::middle, .one_upright = true, .max_codes = 1});
    const Grid::Map map(grid_);
    const double end = grid_.dimension;
    for (auto& symbol : symbols_) symbol.corners = {map(0, 0), map(end, 0), map(end, end), map(0, end)};
    return !symbols_.empty();
  }

  const Patch& patch_;
  const Grid& grid_;
  std::vector<Symbol> symbols_ = {};
};

}  // namespace

std::vector<Symbol> read_rectified(const GrayView& picture, const GrayView& black_and_white, const Triple& triple,
                                   const std::function<bool()>& is_over) {
  const Patch patch(picture, piece_around(picture, triple));
  for (const auto& grid : fit_grids(patch, triple, likely_dimensions(black_and_white, triple))) {
    if (is_over()) break;
    auto symbols = Reading(patch, grid).read(is_over);
    if (!symbols.empty()) return symbols;
  }
  return {};
}

}  // namespace chipid::barcode
