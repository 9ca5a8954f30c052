#pragma once

#include "asn1/oid.hpp"

/// Object identifiers of ICAO 9303-11, 9.2, and BSI TR-03110-3, A.1.1.
namespace chipid::lds::oids {

/// bsi-de protocols(2) smartcard(2)
inline constexpr asn1::Oid id_pk_dh{0, 4, 0, 127, 0, 7, 2, 2, 1, 1};
inline constexpr asn1::Oid id_pk_ecdh{0, 4, 0, 127, 0, 7, 2, 2, 1, 2};
inline constexpr asn1::Oid id_ta{0, 4, 0, 127, 0, 7, 2, 2, 2};
inline constexpr asn1::Oid id_ca{0, 4, 0, 127, 0, 7, 2, 2, 3};
inline constexpr asn1::Oid id_pace{0, 4, 0, 127, 0, 7, 2, 2, 4};

inline constexpr asn1::Oid id_ci{0, 4, 0, 127, 0, 7, 2, 2, 6};
inline constexpr asn1::Oid id_pt{0, 4, 0, 127, 0, 7, 2, 2, 8};
/// id-SecurityObject, the content type of EF.CardSecurity
inline constexpr asn1::Oid id_security_object{0, 4, 0, 127, 0, 7, 3, 2, 1};

/// id-EFDIR
inline constexpr asn1::Oid id_ef_dir{2, 23, 136, 1, 1, 13};
/// id-icao-mrtd-security-aaProtocolObject
inline constexpr asn1::Oid id_aa{2, 23, 136, 1, 1, 5};
/// id-icao-mrtd-security-ldsSecurityObject
inline constexpr asn1::Oid id_lds_security_object{2, 23, 136, 1, 1, 1};
/// id-signedData (RFC 5652, 5.1)
inline constexpr asn1::Oid id_signed_data{1, 2, 840, 113549, 1, 7, 2};

}  // namespace chipid::lds::oids
