#pragma once

#include <vector>

#include "grid.hpp"
#include "patch.hpp"
#include "zxing_engine.hpp"

namespace chipid::barcode {

/// Reads the modules of a grid, blurred as they may be, and gives them to the library as a picture drawn anew: first as
/// they are, then with the blur undone by wider and wider means. At most one symbol.
[[nodiscard]] std::vector<Symbol> read_grid(const Patch& patch, const Grid& grid);

}  // namespace chipid::barcode
