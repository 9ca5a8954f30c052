#pragma once

#include <chipid/result.hpp>

#include "asn1/reader.hpp"
#include "crypto/explicit_curve.hpp"

namespace chipid::pki {

/// SpecifiedECDomain (BSI TR-03111, 5.1.2; RFC 3279, 2.3.5, ECParameters) over a prime field; views into the data of
/// the reader. For this module's sources.
[[nodiscard]] Result<crypto::ExplicitCurve> parse_explicit_parameters(asn1::Reader fields);

}  // namespace chipid::pki
