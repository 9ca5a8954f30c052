#include "rectifier.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>

#include "grid.hpp"
#include "grid_reader.hpp"

namespace chipid::barcode {
namespace {

constexpr double chance = 0.3;    // a fit that wrong grids reach
constexpr double bendable = 0.5;  // one that a grid of the right size reaches, if it is flat where it should be bent
constexpr double certain = 0.9;   // one that no wrong grid reaches

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
  // What a symbol needs, and no more than a big one does: the patch takes 12 bytes for each of its pixels.
  constexpr double most_pixels = 1.2e6;
  const double pixels_here = static_cast<double>(piece.width) * piece.height;
  piece.shrink =
      std::max({1, static_cast<int>(module / 3.5), static_cast<int>(std::ceil(std::sqrt(pixels_here / most_pixels)))});
  const double pixels = module / piece.shrink;
  piece.even_radius = std::max(4, static_cast<int>(pixels * 5));
  piece.smooth = pixels < 2.5 ? 0 : 1;
  piece.inverted = triple.top_left.inverted;
  return piece;
}

struct Candidate {
  std::shared_ptr<const Patch> patch;
  Grid grid;
};

/// One for each size that the triple may have.
std::vector<Candidate> place(const GrayView& picture, const GrayView& black_and_white, const Triple& triple) {
  std::vector<Candidate> candidates;
  const auto dimensions = likely_dimensions(black_and_white, triple);
  if (dimensions.empty()) return candidates;
  const auto patch = std::make_shared<const Patch>(picture, piece_around(picture, triple));
  for (const int dimension : dimensions) {
    const auto grid = place_grid(*patch, triple, dimension);
    if (grid.fit > certain) return {{patch, grid}};
    if (grid.fit > chance) candidates.push_back({patch, grid});
  }
  return candidates;
}

class Rectifier {
 public:
  Rectifier(const GrayView& picture, const GrayView& black_and_white, const Effort& effort)
      : picture_(picture), black_and_white_(black_and_white), effort_(effort) {}

  /// Certain ones are read where they are met, the others when all have been seen, the likeliest first.
  void read(const std::vector<Triple>& triples) {
    std::vector<Candidate> uncertain;
    for (const auto& triple : triples) {
      // The likeliest is tried however late it is: with many short efforts one still gets somewhere.
      if (&triple != &triples.front() && effort_.is_over()) break;
      if (is_read(triple)) continue;
      auto candidates = place(picture_, black_and_white_, triple);
      if (!candidates.empty() && candidates.front().grid.fit > certain) {
        read(candidates.front());
      } else {
        std::move(candidates.begin(), candidates.end(), std::back_inserter(uncertain));
      }
    }
    if (symbols_.empty()) read_likeliest(uncertain);
  }

  [[nodiscard]] std::vector<Symbol> take() { return std::move(symbols_); }

 private:
  [[nodiscard]] bool is_read(const Triple& triple) const {
    return std::any_of(symbols_.begin(), symbols_.end(), [&](const Symbol& symbol) {
      return is_inside(triple.top_left.centre, symbol.corners) || is_inside(triple.top_right.centre, symbol.corners);
    });
  }

  void read(Candidate& candidate) {
    auto& [patch, grid] = candidate;
    refine(*patch, grid);
    if (!keep(read_grid(*patch, grid)) && grid.fit > bendable) {
      bend(*patch, grid);
      keep(read_grid(*patch, grid));
    }
  }

  bool keep(std::vector<Symbol> symbols) {
    std::move(symbols.begin(), symbols.end(), std::back_inserter(symbols_));
    return !symbols.empty();
  }

  void read_likeliest(std::vector<Candidate>& candidates) {
    constexpr std::size_t most = 4;
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.grid.fit > b.grid.fit; });
    for (std::size_t i = 0; i < std::min(most, candidates.size()) && symbols_.empty(); ++i) {
      if (i > 0 && effort_.is_over()) return;
      read(candidates[i]);
    }
  }

  GrayView picture_;
  GrayView black_and_white_;
  const Effort& effort_;
  std::vector<Symbol> symbols_ = {};
};

}  // namespace

std::vector<Symbol> read_rectified(const GrayView& picture, const GrayView& black_and_white, const Corners& read_before,
                                   Patterns seen, const Effort& effort) {
  // Where a code is read already, a further one must be seen clearly, for mostly there is none.
  const bool is_further = !read_before.empty();
  const std::size_t most_triples = is_further ? 2 : 10;
  constexpr std::size_t most_pairs = 12;
  auto patterns = find_finder_patterns(black_and_white);
  const auto is_left_out = [&](const FinderPattern& pattern) {
    if (is_further && pattern.seen < pattern.module * 1.5) return true;
    return std::any_of(read_before.begin(), read_before.end(),
                       [&](const auto& corners) { return is_inside(pattern.centre, corners); });
  };
  patterns.erase(std::remove_if(patterns.begin(), patterns.end(), is_left_out), patterns.end());
  Rectifier rectifier(picture, black_and_white, effort);
  rectifier.read(seen == Patterns::two ? completed_pairs(patterns, most_pairs)
                                       : likely_triples(patterns, most_triples));
  return rectifier.take();
}

}  // namespace chipid::barcode
