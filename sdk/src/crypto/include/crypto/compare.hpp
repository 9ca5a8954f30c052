#pragma once

#include <chipid/bytes.hpp>

namespace chipid::crypto {

/// Whether both are the same, in a time that does not depend on where they differ. Sizes are not secret.
[[nodiscard]] bool constant_time_equal(BytesView a, BytesView b) noexcept;

}  // namespace chipid::crypto
