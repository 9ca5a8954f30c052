#pragma once

#include <chipid/random.hpp>

namespace chipid::crypto {

/// `source` itself, or the system's generator where it is empty.
[[nodiscard]] RandomSource or_system_random(RandomSource source);

}  // namespace chipid::crypto
