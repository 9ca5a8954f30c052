#pragma once

#include <string>
#include <vector>

#include "iso7816/card_channel.hpp"
#include "lds/security_infos.hpp"
#include "pki/public_key_info.hpp"

/// Active Authentication: the chip signs a challenge (ICAO 9303-11, 6.1). What is read from an answer needs no card, so
/// a recorded one can be checked again.
namespace chipid::chip_auth {

/// Bytes of RND.IFD (6.1.1).
inline constexpr std::size_t challenge_size = 8;

struct ActiveAuthenticationKey {
  pki::PublicKeyInfo public_key = {};
  /// Those of every ActiveAuthenticationInfo in DG14, which is due with elliptic curves and yet not always there.
  std::vector<asn1::Oid> signature_algorithms = {};
};

/// The key of DG15, and of DG14 (nullptr: none) how it is used.
[[nodiscard]] Result<ActiveAuthenticationKey> active_authentication_key(BytesView dg15, const lds::SecurityInfos* dg14);

/// Bytes of the longest signature that the key makes.
[[nodiscard]] std::size_t signature_size(const ActiveAuthenticationKey& key);

enum class AnswerOutcome {
  right,
  other_challenge,  ///< a signature by this key, but not over this challenge
  wrong,
  bad_key,            ///< one that no honest issuer signs: exponent 1, an even modulus, forged parameters of a curve
  unknown_algorithm,  ///< a key or a hash that this version does not know
};

struct AnswerCheck {
  AnswerOutcome outcome = AnswerOutcome::wrong;
  std::string protocol = {};  ///< "AA-RSA-ISO9796-2-SHA-256", "AA-ECDSA-SHA-256"; the hash where it is known
  std::string key = {};       ///< "RSA 2048", "secp256r1"
};

[[nodiscard]] AnswerCheck check_answer(const ActiveAuthenticationKey& key, BytesView challenge, BytesView answer);

/// INTERNAL AUTHENTICATE. A signature that one short answer cannot hold (keys over 1848 bits, where the answer is
/// protected) is asked for by extended length where the channel has it, else it may come in parts.
[[nodiscard]] Result<iso7816::ResponseApdu> ask_signature(iso7816::CardChannel& channel, BytesView challenge,
                                                          std::size_t signature_size);

}  // namespace chipid::chip_auth
