#include "grid_reader.hpp"

#include <algorithm>
#include <utility>

#include "module_values.hpp"

namespace chipid::barcode {
namespace {

// A picture without blur for the library: the modules that are known drawn as they must be, the others as they were
// read.
Gray draw(const ModuleValues& values, int dimension, bool mirrored) {
  constexpr int pixels = 2;
  constexpr int quiet = 4;
  Gray picture((dimension + 2 * quiet) * pixels, (dimension + 2 * quiet) * pixels);
  std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t{255});
  const auto put = [&](int x, int y, bool dark) {
    for (int i = 0; i < pixels; ++i)
      std::fill_n(picture.row((y + quiet) * pixels + i) + (x + quiet) * pixels, pixels, dark ? 0 : 255);
  };
  for (int y = 0; y < dimension; ++y) {
    for (int x = 0; x < dimension; ++x) {
      const bool dark = values[static_cast<std::size_t>(y * dimension + x)] < 0;
      mirrored ? put(y, x, dark) : put(x, y, dark);
    }
  }
  for (const auto& known : function_patterns(dimension)) put(known.x, known.y, known.dark);
  return picture;
}

class Reading {
 public:
  Reading(const Patch& patch, const Grid& grid) : patch_(patch), grid_(grid) {}

  std::vector<Symbol> read() {
    if (decode(middles(patch_, grid_))) return std::move(symbols_);
    for (const double spacing : {0.5, 1.0}) {
      if (read_equalized(spacing)) break;
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

  // What a mirror shows has rows and columns exchanged.
  bool decode(const ModuleValues& values) { return decode_as(values, false) || decode_as(values, true); }

  bool decode_as(const ModuleValues& values, bool mirrored) {
    symbols_ = scan(draw(values, grid_.dimension, mirrored).view(),
                    {.threshold = Threshold::middle, .one_upright = true, .max_codes = 1});
    const Grid::Map map(grid_);
    const double end = grid_.dimension;
    for (auto& symbol : symbols_) {
      symbol.corners = {map(0, 0), map(end, 0), map(end, end), map(0, end)};
      if (mirrored) std::swap(symbol.corners[1], symbol.corners[3]);
    }
    return !symbols_.empty();
  }

  const Patch& patch_;
  const Grid& grid_;
  std::vector<Symbol> symbols_ = {};
};

}  // namespace

std::vector<Symbol> read_grid(const Patch& patch, const Grid& grid) {
  return Reading(patch, grid).read();
}

}  // namespace chipid::barcode
