#pragma once

#include <chipid/secret.hpp>

#include "crypto/block_cipher.hpp"
#include "secure_messaging/session_keys.hpp"

namespace chipid::sm {

/// KDF(K, c) of ICAO 9303-11, 9.7.1: SHA-1 for 3DES and AES-128, SHA-256 for longer keys; 3DES keys with parity
/// adjusted. The result has the key size of the cipher.
[[nodiscard]] SecretBytes kdf_enc(BytesView shared_secret, crypto::BlockCipher cipher);  ///< c = 1
[[nodiscard]] SecretBytes kdf_mac(BytesView shared_secret, crypto::BlockCipher cipher);  ///< c = 2
[[nodiscard]] SecretBytes kdf_pi(BytesView password, crypto::BlockCipher cipher);        ///< c = 3, 9.7.3

/// KSEnc and KSMAC of the shared secret of PACE or Chip Authentication; the counter starts at zero (9.7.4, 9.8.6.3,
/// 9.8.7.3).
[[nodiscard]] SessionKeys derive_session(crypto::BlockCipher cipher, BytesView shared_secret);

}  // namespace chipid::sm
