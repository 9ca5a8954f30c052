#pragma once

#include "lds/security_infos.hpp"

namespace chipid::lds {

/// DG14: security options (ICAO 9303-10, 4.7.14).
struct Dg14 {
  SecurityInfos security_infos = {};
};

[[nodiscard]] Result<Dg14> parse_dg14(BytesView file);

}  // namespace chipid::lds
