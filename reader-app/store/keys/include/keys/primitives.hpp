#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <chipid/secret.hpp>

#include "base/trouble.hpp"

/// What of OpenSSL the history uses. crypto where OpenSSL refuses.
namespace chipid::counter::store {

using Digest = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
using PublicKey = std::array<std::uint8_t, 32>;

constexpr std::size_t key_size = 32;

[[nodiscard]] Digest sha256(BytesView data);
/// RFC 2104 with SHA-256.
[[nodiscard]] Digest hmac_sha256(BytesView key, BytesView data);
/// In constant time.
[[nodiscard]] bool equal(BytesView one, BytesView other);
[[nodiscard]] Outcome<Bytes> random_bytes(std::size_t size);

/// A key for one purpose from another key: HKDF (RFC 5869) with SHA-256, without salt.
[[nodiscard]] Outcome<SecretBytes> derive_key(BytesView key, BytesView purpose, std::size_t size = key_size);
[[nodiscard]] Outcome<SecretBytes> derive_key(BytesView key, std::string_view purpose);

/// How much work a guess costs: scrypt (RFC 7914) with r = 8, p = 1 and N = 2^log2_n; 2^log2_n KiB of memory.
struct StretchCost {
  std::uint32_t log2_n = 15;

  friend bool operator==(const StretchCost&, const StretchCost&) = default;
};
/// bad_value where the cost is beyond 2^20: a stored one may come from anybody.
[[nodiscard]] Outcome<SecretBytes> stretch(BytesView secret, BytesView salt, StretchCost cost,
                                           std::size_t size = key_size);

/// AES-256-GCM (SP 800-38D): a random nonce of 12 bytes, the ciphertext, the tag of 16 bytes. `bound`: what the seal
/// belongs to, not part of the result.
[[nodiscard]] Outcome<Bytes> seal(const SecretBytes& key, BytesView clear, BytesView bound);
/// damaged where anything was changed, `bound` included.
[[nodiscard]] Outcome<SecretBytes> unseal(const SecretBytes& key, BytesView sealed, BytesView bound);

/// AES key wrap (RFC 3394) of a multiple of 8 bytes, at least 16; 8 bytes longer.
[[nodiscard]] Outcome<Bytes> wrap_key(const SecretBytes& wrapping, const SecretBytes& key);
/// wrong_secret where it was another key that wrapped it.
[[nodiscard]] Outcome<SecretBytes> unwrap_key(const SecretBytes& wrapping, BytesView wrapped);

/// Ed25519 (RFC 8032); the private key is its seed of 32 bytes.
[[nodiscard]] Outcome<PublicKey> public_key(const SecretBytes& seed);
[[nodiscard]] Outcome<Signature> sign(const SecretBytes& seed, BytesView message);
[[nodiscard]] bool verify(const PublicKey& key, BytesView message, BytesView signature);

}  // namespace chipid::counter::store
