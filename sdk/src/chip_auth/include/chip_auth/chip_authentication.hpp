#pragma once

#include <chipid/random.hpp>
#include <optional>
#include <string>

#include "crypto/key_agreement.hpp"
#include "iso7816/card_channel.hpp"
#include "lds/security_infos.hpp"
#include "secure_messaging/session_keys.hpp"

/// Chip Authentication, version 1: a key agreement with the static key of DG14, which gives new session keys that only
/// the holder of its private key can know (ICAO 9303-11, 6.2; BSI TR-03110-3, A.4).
namespace chipid::chip_auth {

/// A key of the chip and how it is used.
struct ChipAuthenticationKey {
  crypto::KeyAgreementGroup group;
  Bytes public_key = {};
  /// Names the private key to the chip; nothing where DG14 gives the key none.
  std::optional<lds::KeyId> id = {};
  crypto::BlockCipher cipher = crypto::BlockCipher::tdes;
  asn1::Oid protocol = {};
  /// DG14 has no ChipAuthenticationInfo for the key: then it is version 1 with 3DES (9.2.6).
  bool inferred = false;
};

/// "CA-ECDH-AES-CBC-CMAC-128", "CA-DH-3DES-CBC-CBC"
[[nodiscard]] std::string protocol_name(const ChipAuthenticationKey& key);
/// "brainpoolP256r1", with ", key 1" where it has an identifier
[[nodiscard]] std::string key_name(const ChipAuthenticationKey& key);

/// What DG14 offers.
struct ChipAuthenticationChoice {
  enum class Problem {
    none,
    not_offered,        ///< no key for it
    unknown_algorithm,  ///< no key that this version can use
    bad_key,            ///< a public key that is none of its group, or forged parameters
  };
  std::optional<ChipAuthenticationKey> key = {};
  Problem problem = Problem::none;
  std::string what = {};  ///< the algorithm of a key that cannot be used
};

/// Of several keys the one with the strongest cipher; of equals the first.
[[nodiscard]] ChipAuthenticationChoice choose_key(const lds::SecurityInfos& dg14);

/// What a run gave. That the chip holds the private key is shown by its next answer under the new keys, not before.
struct ChipAuthenticated {
  sm::SessionKeys keys;
  /// The terminal's ephemeral public key, which Terminal Authentication signs.
  Bytes terminal_key;
};

/// `max_data`: the most data that one command may have on this channel; longer ones are chained. crypto.bad_point where
/// the chip's key is none; card.refused with its status where the chip answers with an error; else the channel's error.
[[nodiscard]] Result<ChipAuthenticated> authenticate_chip(iso7816::CardChannel& channel,
                                                          const ChipAuthenticationKey& key, const RandomSource& random,
                                                          std::size_t max_data);

}  // namespace chipid::chip_auth
