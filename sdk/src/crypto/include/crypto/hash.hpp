#pragma once

#include <chipid/bytes.hpp>
#include <string_view>

namespace chipid::crypto {

enum class HashAlgorithm { sha1, sha224, sha256, sha384, sha512 };

/// Bytes of a digest.
[[nodiscard]] std::size_t hash_size(HashAlgorithm algorithm) noexcept;
/// "SHA-256"
[[nodiscard]] std::string_view hash_name(HashAlgorithm algorithm) noexcept;

/// The digest of `data` (FIPS 180-4).
[[nodiscard]] Bytes hash(HashAlgorithm algorithm, BytesView data);

}  // namespace chipid::crypto
