#pragma once

#include <functional>
#include <vector>

#include "finder_patterns.hpp"
#include "gray.hpp"
#include "zxing_engine.hpp"

namespace chipid::barcode {

/// Reads the symbol that three finder patterns of the picture may belong to: finds its grid, evens its light, undoes its
/// blur, and gives the library the modules drawn anew. Costs some milliseconds.
/// `black_and_white`: the picture that the patterns were found in, of the same size.
[[nodiscard]] std::vector<Symbol> read_rectified(const GrayView& picture, const GrayView& black_and_white,
                                                 const Triple& triple, const std::function<bool()>& is_over);

}  // namespace chipid::barcode
