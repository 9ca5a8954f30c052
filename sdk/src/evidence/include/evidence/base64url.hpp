#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace chipid::evidence {

/// Base64url without padding (RFC 7515, 2).
[[nodiscard]] std::string to_base64url(BytesView bytes);
/// Strict: no padding, no other character, unused bits zero, so that bytes have one text only.
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace chipid::evidence
