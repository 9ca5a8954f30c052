#pragma once

#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

struct CrlPlan {
  Period updates = {"20260101000000Z", "20350101000000Z"};  ///< thisUpdate and nextUpdate
  std::vector<Bytes> revoked = {};                          ///< serial numbers, each an INTEGER
};

/// DER of the CSCA's revocation list (RFC 5280, 5; ICAO 9303-12, 7.1.4), version 2.
[[nodiscard]] Result<Bytes> make_crl(const TestPki& pki, const CrlPlan& plan = {});

}  // namespace chipid::virtual_card
