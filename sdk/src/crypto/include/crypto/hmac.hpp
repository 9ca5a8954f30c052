#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

namespace chipid::crypto {

/// HMAC with SHA-256 (FIPS 198-1): 32 bytes. The key may have any size.
[[nodiscard]] Result<Bytes> hmac_sha256(BytesView key, BytesView data);

}  // namespace chipid::crypto
