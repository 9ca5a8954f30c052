#pragma once

#include <chipid/bytes.hpp>

#include "crypto/signing_key.hpp"

/// AlgorithmIdentifiers and public keys in DER.
namespace chipid::virtual_card {

/// What a test card can be hashed with, MD5 included.
enum class Digest { md5, sha1, sha224, sha256, sha384, sha512 };

[[nodiscard]] Bytes digest(Digest algorithm, BytesView data);
/// The crypto module's name for it; MD5, which has none, gives SHA-1.
[[nodiscard]] crypto::HashAlgorithm hash_algorithm(Digest algorithm) noexcept;

/// The two ways to write an algorithm that has no parameters (RFC 5754, 2).
enum class NoParameters { absent, null };

[[nodiscard]] Bytes digest_identifier(Digest algorithm, NoParameters parameters = NoParameters::absent);
/// DigestInfo (RFC 8017, 9.2), its parameters NULL as the standard wants them, or absent.
[[nodiscard]] Bytes digest_info(Digest algorithm, BytesView message, NoParameters parameters);

/// ecdsa-with-SHA1 to -SHA512 (RFC 5758, 3.2), as an OBJECT IDENTIFIER and as an algorithm: no parameters.
[[nodiscard]] Bytes ecdsa_oid(Digest algorithm);
[[nodiscard]] Bytes ecdsa_identifier(Digest algorithm);
/// sha1WithRSAEncryption and its sisters (RFC 4055, 5: parameters NULL).
[[nodiscard]] Bytes rsa_pkcs1_identifier(Digest algorithm);
/// id-RSASSA-PSS with all its parameters, MGF1 of the same hash (RFC 4055, 3.1). Values that are the default (SHA-1, 20
/// bytes of salt) are left out, as DER wants.
[[nodiscard]] Bytes rsa_pss_identifier(Digest algorithm, std::size_t salt_size);
/// rsaEncryption (RFC 3279, 2.3.1).
[[nodiscard]] Bytes rsa_encryption_identifier();
/// id-RSASSA-PSS as the algorithm of a key that may do nothing else, without parameters (RFC 4055, 3.1).
[[nodiscard]] Bytes rsa_pss_key_identifier();

/// id-ecPublicKey with the curve's name (RFC 5480, 2.1.1), or with its domain parameters in full (RFC 3279, 2.3.5), as
/// ICAO 9303-12, 4.1.6.3 wants them.
[[nodiscard]] Bytes named_curve_identifier(crypto::Curve curve);
[[nodiscard]] Bytes explicit_curve_identifier(const crypto::CurveParameters& parameters);

/// SubjectPublicKeyInfo of a key on a named curve.
[[nodiscard]] Bytes public_key_info(const crypto::SigningKey& key);

}  // namespace chipid::virtual_card
