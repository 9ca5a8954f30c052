#pragma once

#include <chipid/bytes.hpp>
#include <optional>

#include "crypto/hash.hpp"
#include "crypto/public_key.hpp"

/// Signatures with message recovery: ISO/IEC 9796-2, digital signature scheme 1, as Active Authentication uses them
/// (ICAO 9303-11, 6.1.2.1 and appendix F).
namespace chipid::chip_auth::iso9796 {

/// What a signature holds once it is opened.
struct Opened {
  crypto::HashAlgorithm hash = crypto::HashAlgorithm::sha1;
  /// Not all of the message had room in the signature: the rest, M2, is known to the verifier.
  bool partial = true;
  Bytes message = {};  ///< M1; with total recovery the whole message
  Bytes digest = {};
};

/// Of the two numbers J and n - J that one which is the message representative, F: it ends in the nibble C. Empty where
/// the signature is no number below the modulus.
[[nodiscard]] Bytes open_representative(const crypto::PublicKey& key, BytesView signature);

/// F = header || padding || M1 || digest || trailer. Nothing where it is not built so, or the trailer names no hash of
/// ICAO 9303-11 (BC: SHA-1; xxCC: SHA-1, SHA-224, SHA-256, SHA-384 or SHA-512).
[[nodiscard]] std::optional<Opened> parse_representative(BytesView representative);

/// Whether the digest is that of a message which ends in `known`: M2 with partial recovery, its end with total
/// recovery.
[[nodiscard]] bool fits(const Opened& opened, BytesView known);

}  // namespace chipid::chip_auth::iso9796
