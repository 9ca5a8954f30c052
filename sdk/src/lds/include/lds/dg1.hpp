#pragma once

#include <chipid/bytes.hpp>
#include <chipid/mrz.hpp>

namespace chipid::lds {

/// DG1: the machine-readable zone (ICAO 9303-10, 4.7.1).
struct Dg1 {
  Mrz mrz = {};
};

[[nodiscard]] Result<Dg1> parse_dg1(BytesView file);

}  // namespace chipid::lds
