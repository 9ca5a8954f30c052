#pragma once

#include <chipid/result.hpp>
#include <optional>

#include "crypto/public_key.hpp"
#include "lds/algorithm_identifier.hpp"

namespace chipid::pki {

/// SubjectPublicKeyInfo (RFC 5280, 4.1.2.7) with the key made ready where we can use it.
struct PublicKeyInfo {
  enum class State {
    usable,
    unsupported,   ///< an algorithm or a curve that we do not know
    forged_curve,  ///< explicit parameters that imitate a standardised curve
    invalid,       ///< a number or a point that no key of that algorithm has
  };
  lds::AlgorithmIdentifier algorithm = {};
  State state = State::unsupported;
  std::optional<crypto::PublicKey> key = {};  ///< where usable
  bool explicit_parameters = false;
  Bytes raw = {};         ///< the whole SubjectPublicKeyInfo
  Bytes public_key = {};  ///< the bytes of the BIT STRING
};

/// rsaEncryption, id-RSASSA-PSS and id-ecPublicKey with named or explicit parameters.
[[nodiscard]] Result<PublicKeyInfo> parse_public_key_info(BytesView der);

/// Whether `signature` is this key's over `message`; invalid where the key may not sign so (a key marked for
/// RSASSA-PSS, RFC 4055, 1.2), unsupported where it is not usable.
[[nodiscard]] crypto::SignatureOutcome verify(const PublicKeyInfo& info, const crypto::SignatureScheme& scheme,
                                              BytesView message, BytesView signature);

}  // namespace chipid::pki
