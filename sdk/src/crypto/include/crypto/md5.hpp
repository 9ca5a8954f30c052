#pragma once

#include <chipid/bytes.hpp>

namespace chipid::crypto {

/// MD5 (RFC 1321), which no check accepts: so that a test card can use it.
[[nodiscard]] Bytes md5(BytesView data);

}  // namespace chipid::crypto
