#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string_view>

namespace chipid::serve {

/// RFC 4648, 4, strictly: padding, no white space, no bits left over. Nothing for any other text.
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

}  // namespace chipid::serve
