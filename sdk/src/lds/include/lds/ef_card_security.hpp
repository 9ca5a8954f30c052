#pragma once

#include "lds/security_infos.hpp"
#include "lds/signed_data.hpp"

namespace chipid::lds {

/// EF.CardSecurity (ICAO 9303-10, 3.11.4), read but not judged.
struct EfCardSecurity {
  SignedData signed_data = {};
  SecurityInfos security_infos = {};
};

/// Padding after the signed data is let pass.
[[nodiscard]] Result<EfCardSecurity> parse_ef_card_security(BytesView file);

}  // namespace chipid::lds
