#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace chipid::core {

/// Lower-case hexadecimal, two digits a byte.
[[nodiscard]] std::string to_hex(BytesView bytes);
/// The four digits of a number, such as a status word's.
[[nodiscard]] std::string to_hex(std::uint16_t number);

/// Bytes of hexadecimal text of either case; white space is skipped, anything else refused (data.malformed).
[[nodiscard]] Result<Bytes> from_hex(std::string_view text);

}  // namespace chipid::core
