#pragma once

#include <chipid/access_key.hpp>
#include <chipid/random.hpp>

#include "access/pace_suite.hpp"
#include "secure_messaging/session_keys.hpp"

/// The steps of PACE as functions of values (ICAO 9303-11, 4.4; BSI TR-03110-2, 3.2). What the chip sent and is wrong
/// gives access.untrusted_answer.
namespace chipid::access::pace {

/// Password reference of MSE:Set AT (4.4.4.1, table 3).
[[nodiscard]] std::uint8_t password_reference(AccessKey::Kind kind) noexcept;

/// K_pi = KDF_pi(f(pi)): f is SHA-1 of MRZ_information, or the CAN's characters (4.4.4.1, 9.7.3).
[[nodiscard]] SecretBytes derive_password_key(const AccessKey& key, crypto::BlockCipher cipher);

/// s = D(K_pi, z): whole blocks, 16 to 32 bytes (4.4.4.1).
[[nodiscard]] Result<SecretBytes> decrypt_nonce(const SecretBytes& password_key, crypto::BlockCipher cipher,
                                                BytesView encrypted_nonce);

/// Generic mapping over elliptic curves: G' = s * G + H (BSI TR-03110-3, A.3.4.1; 9303-11, 4.4.3.3.1).
[[nodiscard]] Result<Bytes> map_generic(crypto::Curve curve, const SecretBytes& nonce, BytesView shared_point);

/// An ephemeral key pair on the generator G or, where given, the mapped one.
struct KeyPair {
  SecretBytes private_key;
  Bytes public_key;
};
[[nodiscard]] Result<KeyPair> generate_key_pair(crypto::Curve curve, BytesView mapped_generator,
                                                const RandomSource& random);

/// scalar * the chip's key. A key off the curve or equal to ours, and a result at infinity, are refused (4.4.4.2).
[[nodiscard]] Result<Bytes> agree(crypto::Curve curve, const KeyPair& own, BytesView chip_key);

/// Session keys of the shared point's x coordinate; the counter starts at zero (9.7.1, 9.8.7.3).
[[nodiscard]] sm::SessionKeys derive_session(crypto::BlockCipher cipher, crypto::Curve curve, BytesView shared_point);

/// T = MAC(KSMAC, 7F49 { 06 protocol, 86 public key }) (4.4.3.4, 9.4).
[[nodiscard]] Result<Bytes> authentication_token(const Suite& suite, const sm::KsMac& ks_mac, BytesView public_key);

}  // namespace chipid::access::pace
