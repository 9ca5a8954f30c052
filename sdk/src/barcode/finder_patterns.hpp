#pragma once

#include <array>
#include <optional>
#include <vector>

#include "gray.hpp"
#include "perspective.hpp"

/// The three finder patterns of a symbol (ISO/IEC 18004, 6.3.3): squares in squares, dark and light in the ratio
/// 1:1:3:1:1 along every line through their middle, however they are turned or tilted.
namespace chipid::barcode {

struct FinderPattern {
  Point centre = {};
  double module = 0;  ///< pixels, the mean of across and down
  int seen = 0;       ///< rows that cross it
  bool inverted = false;
};

/// Those in a black and white picture (0 and 255), the likeliest first.
[[nodiscard]] std::vector<FinderPattern> find_finder_patterns(const GrayView& black_and_white);

/// Three patterns as they may stand in one symbol. In a mirrored one the last two have changed places.
struct Triple {
  FinderPattern top_left = {};
  FinderPattern top_right = {};
  FinderPattern bottom_left = {};
  /// The one that was not seen but guessed from the other two.
  enum class Guessed : std::uint8_t { none, top_left, top_right, bottom_left } guessed = Guessed::none;
};

/// The likeliest first, at most `most`.
[[nodiscard]] std::vector<Triple> likely_triples(const std::vector<FinderPattern>& patterns, std::size_t most);

/// The same of two clear patterns, where the third is hidden: for each of the places where it can be, at most `most`.
[[nodiscard]] std::vector<Triple> completed_pairs(const std::vector<FinderPattern>& patterns, std::size_t most);

/// The pixels of a module along the direction of `towards`, measured through the pattern's middle; nothing where the
/// ratio is not there.
[[nodiscard]] std::optional<double> module_along(const GrayView& black_and_white, const FinderPattern& pattern,
                                                 Point towards);

}  // namespace chipid::barcode
