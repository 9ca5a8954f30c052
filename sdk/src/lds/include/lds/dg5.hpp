#pragma once

#include "lds/displayed_image.hpp"

namespace chipid::lds {

/// DG5: displayed portrait (ICAO 9303-10, 4.7.5).
struct Dg5 {
  std::vector<DisplayedImage> portraits = {};
};

[[nodiscard]] Result<Dg5> parse_dg5(BytesView file);

}  // namespace chipid::lds
