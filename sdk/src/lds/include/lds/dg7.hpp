#pragma once

#include "lds/displayed_image.hpp"

namespace chipid::lds {

/// DG7: displayed signature or usual mark (ICAO 9303-10, 4.7.7).
struct Dg7 {
  std::vector<DisplayedImage> signatures = {};
};

[[nodiscard]] Result<Dg7> parse_dg7(BytesView file);

}  // namespace chipid::lds
