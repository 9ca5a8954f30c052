#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <string_view>

namespace chipid::core {

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(BytesView bytes);

/// Bytes of hexadecimal text of either case; white space is skipped, anything else refused (data.malformed).
[[nodiscard]] Result<Bytes> from_hex(std::string_view text);

}  // namespace chipid::core
