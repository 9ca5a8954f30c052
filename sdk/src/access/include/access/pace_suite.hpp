#pragma once

#include <optional>
#include <string>

#include "crypto/block_cipher.hpp"
#include "crypto/elliptic_curve.hpp"
#include "lds/security_infos.hpp"

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

/// The curve of a standardised domain parameter identifier, 8 to 18 (9.5.1); nothing for any other.
[[nodiscard]] std::optional<crypto::Curve> standardised_curve(std::uint32_t parameter_id);

/// A suite on its parameters, ready to be run.
struct Offer {
  Suite suite;
  crypto::Curve curve;
  /// The parameters' identifier, where MSE:Set AT has to name it because the chip offers the suite on several.
  std::optional<std::uint32_t> parameter_reference = {};
};

/// What of the chip's PACEInfos this version can run, in the chip's order. Parameters that are not standardised are
/// never guessed.
[[nodiscard]] std::vector<Offer> supported_offers(const lds::SecurityInfos& infos);

}  // namespace chipid::access::pace
