#pragma once

#include <chipid/access_key.hpp>
#include <chipid/random.hpp>

#include "access/pace_suite.hpp"
#include "crypto/key_agreement.hpp"
#include "secure_messaging/session_keys.hpp"

/// The steps of PACE as functions of values (ICAO 9303-11, 4.4; BSI TR-03110-2, 3.2); the mapping of the nonce is in
/// pace_mapping.hpp. What the chip sent and is wrong gives access.untrusted_answer.
namespace chipid::access::pace {

/// Password reference of MSE:Set AT (4.4.4.1; for PIN and PUK BSI TR-03110-3, B.11.1).
[[nodiscard]] std::uint8_t password_reference(AccessKey::Kind kind) noexcept;

/// K_pi = KDF_pi(f(pi)): f is SHA-1 of MRZ_information, or the characters of any other password (4.4.4.1, 9.7.3).
[[nodiscard]] SecretBytes derive_password_key(const AccessKey& key, crypto::BlockCipher cipher);

/// s = D(K_pi, z): whole blocks, 16 to 32 bytes; with the integrated mapping of one size only (4.4.3.3).
[[nodiscard]] Result<SecretBytes> decrypt_nonce(const SecretBytes& password_key, const Suite& suite,
                                                BytesView encrypted_nonce);

/// The shared element of the mapping's anonymous key agreement, and the shared secret of the other one. A key that is
/// not of the group or is equal to ours, and a neutral result, are refused (4.4.1).
[[nodiscard]] Result<SecretBytes> agree_on_element(const crypto::KeyAgreementGroup& group, const crypto::KeyPair& own,
                                                   BytesView chip_key);
[[nodiscard]] Result<SecretBytes> agree(const crypto::KeyAgreementGroup& group, const crypto::KeyPair& own,
                                        BytesView chip_key);

/// T = MAC(KSMAC, 7F49 { 06 protocol, 84 value or 86 point }) of a public key as it was sent (4.4.3.4, 9.4).
[[nodiscard]] Result<Bytes> authentication_token(const Suite& suite, const sm::KsMac& ks_mac, BytesView public_key);

}  // namespace chipid::access::pace
