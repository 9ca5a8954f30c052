#pragma once

#include "asn1/oid.hpp"

/// Object identifiers of certificates, their keys and their signatures.
namespace chipid::pki::oids {

using asn1::Oid;

// Hashes: RFC 3279, 2.1; RFC 5754, 2; ISO/IEC 10118-3 as older signers write SHA-1
inline constexpr Oid md2{1, 2, 840, 113549, 2, 2};
inline constexpr Oid md4{1, 2, 840, 113549, 2, 4};
inline constexpr Oid md5{1, 2, 840, 113549, 2, 5};
inline constexpr Oid sha1{1, 3, 14, 3, 2, 26};
inline constexpr Oid sha224{2, 16, 840, 1, 101, 3, 4, 2, 4};
inline constexpr Oid sha256{2, 16, 840, 1, 101, 3, 4, 2, 1};
inline constexpr Oid sha384{2, 16, 840, 1, 101, 3, 4, 2, 2};
inline constexpr Oid sha512{2, 16, 840, 1, 101, 3, 4, 2, 3};

// RSA: RFC 8017, appendix C
inline constexpr Oid rsa_encryption{1, 2, 840, 113549, 1, 1, 1};
inline constexpr Oid md2_with_rsa{1, 2, 840, 113549, 1, 1, 2};
inline constexpr Oid md4_with_rsa{1, 2, 840, 113549, 1, 1, 3};
inline constexpr Oid md5_with_rsa{1, 2, 840, 113549, 1, 1, 4};
inline constexpr Oid sha1_with_rsa{1, 2, 840, 113549, 1, 1, 5};
inline constexpr Oid sha1_with_rsa_oiw{1, 3, 14, 3, 2, 29};
inline constexpr Oid mgf1{1, 2, 840, 113549, 1, 1, 8};
inline constexpr Oid rsassa_pss{1, 2, 840, 113549, 1, 1, 10};
inline constexpr Oid sha256_with_rsa{1, 2, 840, 113549, 1, 1, 11};
inline constexpr Oid sha384_with_rsa{1, 2, 840, 113549, 1, 1, 12};
inline constexpr Oid sha512_with_rsa{1, 2, 840, 113549, 1, 1, 13};
inline constexpr Oid sha224_with_rsa{1, 2, 840, 113549, 1, 1, 14};

// ECDSA: RFC 5758, 3.2; BSI TR-03111, 5.2.1
inline constexpr Oid ec_public_key{1, 2, 840, 10045, 2, 1};
inline constexpr Oid prime_field{1, 2, 840, 10045, 1, 1};
inline constexpr Oid ecdsa_with_sha1{1, 2, 840, 10045, 4, 1};
inline constexpr Oid ecdsa_with_sha224{1, 2, 840, 10045, 4, 3, 1};
inline constexpr Oid ecdsa_with_sha256{1, 2, 840, 10045, 4, 3, 2};
inline constexpr Oid ecdsa_with_sha384{1, 2, 840, 10045, 4, 3, 3};
inline constexpr Oid ecdsa_with_sha512{1, 2, 840, 10045, 4, 3, 4};
inline constexpr Oid ecdsa_plain_sha1{0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 1};
inline constexpr Oid ecdsa_plain_sha224{0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 2};
inline constexpr Oid ecdsa_plain_sha256{0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 3};
inline constexpr Oid ecdsa_plain_sha384{0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 4};
inline constexpr Oid ecdsa_plain_sha512{0, 4, 0, 127, 0, 7, 1, 1, 4, 1, 5};

// Key agreement: BSI TR-03110-3, A.2.1.1; RFC 3279, 2.3.3; PKCS#3, 10
inline constexpr Oid standardised_domain_parameters{0, 4, 0, 127, 0, 7, 1, 2};
inline constexpr Oid dh_public_number{1, 2, 840, 10046, 2, 1};
inline constexpr Oid dh_key_agreement{1, 2, 840, 113549, 1, 3, 1};

// Named curves: RFC 5480, 2.1.1.1; RFC 5639, 4
inline constexpr Oid secp192r1{1, 2, 840, 10045, 3, 1, 1};
inline constexpr Oid secp224r1{1, 3, 132, 0, 33};
inline constexpr Oid secp256r1{1, 2, 840, 10045, 3, 1, 7};
inline constexpr Oid secp384r1{1, 3, 132, 0, 34};
inline constexpr Oid secp521r1{1, 3, 132, 0, 35};
inline constexpr Oid brainpoolP192r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 3};
inline constexpr Oid brainpoolP224r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 5};
inline constexpr Oid brainpoolP256r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 7};
inline constexpr Oid brainpoolP320r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 9};
inline constexpr Oid brainpoolP384r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 11};
inline constexpr Oid brainpoolP512r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 13};

// Extensions: RFC 5280, 4.2, 5.2 and 5.3; ICAO 9303-12, 7.1.1
inline constexpr Oid subject_key_identifier{2, 5, 29, 14};
inline constexpr Oid key_usage{2, 5, 29, 15};
inline constexpr Oid private_key_usage_period{2, 5, 29, 16};
inline constexpr Oid subject_alternative_name{2, 5, 29, 17};
inline constexpr Oid issuer_alternative_name{2, 5, 29, 18};
inline constexpr Oid basic_constraints{2, 5, 29, 19};
inline constexpr Oid crl_number{2, 5, 29, 20};
inline constexpr Oid crl_reason{2, 5, 29, 21};
inline constexpr Oid invalidity_date{2, 5, 29, 24};
inline constexpr Oid delta_crl_indicator{2, 5, 29, 27};
inline constexpr Oid issuing_distribution_point{2, 5, 29, 28};
inline constexpr Oid certificate_issuer{2, 5, 29, 29};
inline constexpr Oid crl_distribution_points{2, 5, 29, 31};
inline constexpr Oid certificate_policies{2, 5, 29, 32};
inline constexpr Oid authority_key_identifier{2, 5, 29, 35};
inline constexpr Oid extended_key_usage{2, 5, 29, 37};
inline constexpr Oid name_change{2, 23, 136, 1, 1, 6, 1};
inline constexpr Oid document_type_list{2, 23, 136, 1, 1, 6, 2};

// Extended key usage: ICAO 9303-12, 7.1.1.3 and 7.3
inline constexpr Oid master_list_signing{2, 23, 136, 1, 1, 3};
inline constexpr Oid any_extended_key_usage{2, 5, 29, 37, 0};

// Attributes of names: RFC 5280, 4.1.2.4; RFC 4519
inline constexpr Oid country_name{2, 5, 4, 6};

}  // namespace chipid::pki::oids
