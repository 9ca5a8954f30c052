#pragma once

#include <vector>

#include "barcode/read_codes.hpp"
#include "gray.hpp"

/// The barcode library behind one function: what it is and what its calls look like is known to zxing_engine.cpp alone.
namespace chipid::barcode {

/// What the library found, its text still to be made.
struct Symbol {
  Bytes raw = {};
  std::string declared_text = {};  ///< where the symbol names its character set (ECI): the text by that
  std::array<Point, 4> corners = {};
};

enum class Threshold : std::uint8_t { local, global, middle };

struct Scan {
  Threshold threshold = Threshold::local;
  bool thorough = true;      ///< look at more rows for finder patterns
  bool one_upright = false;  ///< the picture is nothing but one symbol, drawn without distortion
  int max_codes = 4;
};

/// One look at the picture as it is, no scaling. Only symbols whose error correction succeeded.
[[nodiscard]] std::vector<Symbol> scan(const GrayView& picture, const Scan& how);

}  // namespace chipid::barcode
