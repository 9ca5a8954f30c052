#pragma once

#include <cstdint>
#include <vector>

/// The modules of a symbol that are the same in every symbol of its size (ISO/IEC 18004, 6.3.3 to 6.3.6).
namespace chipid::barcode {

struct KnownModule {
  std::int16_t x = 0;
  std::int16_t y = 0;
  bool dark = false;
};

/// Finder patterns with their separators, timing patterns, alignment patterns of a symbol of `dimension` modules a
/// side: 21, 25 .. 177.
[[nodiscard]] const std::vector<KnownModule>& function_patterns(int dimension);

}  // namespace chipid::barcode
