#pragma once

#include <chipid/bytes.hpp>
#include <string>
#include <string_view>

namespace chipid::virtual_card {

/// RFC 4648, 4.
[[nodiscard]] std::string to_base64(BytesView bytes);
/// Textual encoding (RFC 7468, 2): label lines around base64 of 64 characters a line.
[[nodiscard]] std::string to_pem(std::string_view label, BytesView der);

}  // namespace chipid::virtual_card
