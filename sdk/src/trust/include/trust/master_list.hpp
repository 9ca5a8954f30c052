#pragma once

#include <vector>

#include "asn1/oid.hpp"
#include "lds/signed_data.hpp"

namespace chipid::trust {

/// id-icao-cscaMasterList, the content type of a signed list (ICAO 9303-12, 9.2).
inline constexpr asn1::Oid id_csca_master_list{2, 23, 136, 1, 1, 2};
/// id-icao-cscaMasterListSigningKey, the extended key usage of its signer (9303-12, 7.1.1.3).
inline constexpr asn1::Oid id_csca_master_list_signing_key{2, 23, 136, 1, 1, 3};

/// CscaMasterList ::= SEQUENCE { version INTEGER (0), certList SET OF Certificate } (ICAO 9303-12, 9.2): the members
/// as they stand, unread, so that one bad certificate spoils no other.
[[nodiscard]] Result<std::vector<Bytes>> parse_csca_master_list(BytesView content);

}  // namespace chipid::trust
