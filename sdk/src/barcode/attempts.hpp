#pragma once

#include <map>
#include <span>
#include <vector>

#include "effort.hpp"
#include "rectifier.hpp"
#include "zxing_engine.hpp"

/// The ladder: each attempt treats the picture in another way, so that what hides a code from one does not from
/// another.
namespace chipid::barcode {

enum class Size : std::uint8_t {
  coarse,   ///< shrunk to at most 1.4 million pixels: where most codes of big photos are found at once
  fine,     ///< to at most 5 million: small codes in big photos
  full,     ///< to at most 20 million
  half,     ///< half of coarse: noise averaged away
  doubled,  ///< coarse, twice as large: modules smaller than two pixels
};

enum class Method : std::uint8_t {
  library,       ///< the barcode library's own search
  rectified,     ///< our search for finder patterns, grids fitted to them, blur undone
  two_patterns,  ///< the same where a finder pattern is hidden
};

struct Attempt {
  Size size;
  Method method;
  int window = 0;   ///< of the local threshold: its side in pixels of the attempt's size
  int margin = 0;   ///< shades darker than their surroundings, to count as dark
  int sharpen = 0;  ///< how many times the difference from the surroundings is added, before all else
};

/// From cheap to costly.
[[nodiscard]] std::span<const Attempt> attempts() noexcept;

/// One picture and what it was made into so far.
class Workbench {
 public:
  explicit Workbench(const imaging::ImageView& picture) : picture_(picture) {}

  /// Whether an earlier attempt was the same, the picture being too small for the difference in size.
  [[nodiscard]] bool is_repetition(const Attempt& attempt) const;

  /// Symbols, their corners in pixels of the picture.
  [[nodiscard]] std::vector<Symbol> make(const Attempt& attempt, int max_codes, const Corners& read_before,
                                         const Effort& effort);

 private:
  [[nodiscard]] int shrinking(Size size) const;
  const Gray& sized(Size size);

  imaging::ImageView picture_;
  std::map<int, Gray> shrunk_ = {};
};

}  // namespace chipid::barcode
