#pragma once

#include "crypto/explicit_curve.hpp"

namespace chipid::pki {

/// ECParameters ::= CHOICE { namedCurve OBJECT IDENTIFIER, implicitCurve NULL, specifiedCurve SEQUENCE } (RFC 5480,
/// 2.1.1; BSI TR-03111, 5.1.2). For this module's sources.
[[nodiscard]] crypto::RecognisedCurve recognise_parameters(BytesView parameters);

}  // namespace chipid::pki
