#pragma once

#include <chipid/bytes.hpp>
#include <cstdint>

#include "crypto/block_cipher.hpp"

namespace chipid::virtual_card {

/// The counter of the key derivation function says what the key is for (ICAO 9303-11, 9.7.1).
enum class KeyUse : std::uint32_t { encryption = 1, mac = 2, password = 3 };

/// KDF(K, c) (ICAO 9303-11, 9.7.1): SHA-1 for 3DES and AES-128, SHA-256 for the longer keys; 3DES keys with odd parity.
[[nodiscard]] Bytes derive_key(BytesView shared_secret, KeyUse use, crypto::BlockCipher cipher);

}  // namespace chipid::virtual_card
