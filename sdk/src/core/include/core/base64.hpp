#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>

namespace chipid::core {

/// Bytes of base64 text (RFC 4648, 4) without white space: padded, and with zeros in the bits that the last digit has
/// too many, so that one text stands for one value; data.malformed otherwise.
[[nodiscard]] Result<Bytes> from_base64(std::string_view text);

}  // namespace chipid::core
