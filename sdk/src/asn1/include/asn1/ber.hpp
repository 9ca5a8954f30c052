#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

namespace chipid::asn1 {

/// BER with indefinite lengths, long lengths and constructed OCTET STRINGs, rewritten with definite shortest lengths
/// and primitive OCTET STRINGs (signed data in some EF.SODs, RFC 5652). The order of SET members is left as it is.
/// Nesting over the limit of tlv::Limits is refused (data.over_limit).
[[nodiscard]] Result<Bytes> normalise_ber(BytesView ber);

}  // namespace chipid::asn1
