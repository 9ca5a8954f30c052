#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>

/// RFC 4648.
namespace chipid::counter::store {

/// With padding (section 4).
[[nodiscard]] std::string to_base64(BytesView bytes);
/// For addresses and names, without padding (section 5).
[[nodiscard]] std::string to_base64url(BytesView bytes);
/// Nothing where it is not what to_base64url() writes, byte for byte: no padding, no other letters, no bits left over.
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace chipid::counter::store
