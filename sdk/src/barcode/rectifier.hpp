#pragma once

#include <cstdint>
#include <vector>

#include "effort.hpp"
#include "gray.hpp"
#include "zxing_engine.hpp"

namespace chipid::barcode {

/// Of the three finder patterns of a symbol, how many must be seen.
enum class Patterns : std::uint8_t { three, two };

using Corners = std::vector<std::array<Point, 4>>;

/// Reads the symbols that finder patterns of the picture may belong to: finds their grids, evens their light, undoes
/// their blur. `black_and_white`: the picture in which the patterns are looked for, of the same size. Patterns inside
/// of symbols that were read before are left out.
[[nodiscard]] std::vector<Symbol> read_rectified(const GrayView& picture, const GrayView& black_and_white,
                                                 const Corners& read_before, Patterns seen, const Effort& effort);

}  // namespace chipid::barcode
