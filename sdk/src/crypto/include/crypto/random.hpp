#pragma once

#include <chipid/random.hpp>

namespace chipid::crypto {

/// Bytes of OpenSSL's generator; crypto.failure where the system has no entropy.
[[nodiscard]] Result<Bytes> random_bytes(std::size_t size);

/// `source` itself, or the system's generator where it is empty.
[[nodiscard]] RandomSource or_system_random(RandomSource source);

}  // namespace chipid::crypto
