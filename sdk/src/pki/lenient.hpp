#pragma once

#include "asn1/reader.hpp"

/// What some states' certificates write against DER without harm; every use says whose. For this module's sources.
namespace chipid::pki::lenient {

/// INTEGER of any form but the empty one: as it stands.
[[nodiscard]] Result<BytesView> integer(asn1::Reader& reader);
/// INTEGER that is meant as a positive number, as its bytes without leading zeros.
[[nodiscard]] Result<BytesView> unsigned_integer(asn1::Reader& reader);
/// BOOLEAN whose TRUE may be any byte but 00 (BER).
[[nodiscard]] Result<bool> boolean(asn1::Reader& reader);

}  // namespace chipid::pki::lenient
