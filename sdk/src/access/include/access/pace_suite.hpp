#pragma once

#include <optional>
#include <string>

#include "asn1/oid.hpp"
#include "crypto/block_cipher.hpp"

namespace chipid::access::pace {

enum class KeyAgreement { dh, ecdh };
enum class Mapping { generic, integrated, chip_authentication };

/// What a PACE protocol identifier names (ICAO 9303-11, 9.2.1 and table 1).
struct Suite {
  asn1::Oid protocol = {};
  KeyAgreement key_agreement = KeyAgreement::ecdh;
  Mapping mapping = Mapping::generic;
  crypto::BlockCipher cipher = crypto::BlockCipher::aes128;
};

/// Nothing for an identifier that is not one of the standard's.
[[nodiscard]] std::optional<Suite> suite_of(const asn1::Oid& protocol);
/// "PACE-ECDH-GM-AES-CBC-CMAC-128"
[[nodiscard]] std::string suite_name(const Suite& suite);

}  // namespace chipid::access::pace
