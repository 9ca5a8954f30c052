#pragma once

#include <chipid/bytes.hpp>
#include <string_view>

#include "core/wiped_text.hpp"
#include "placeholder.hpp"

namespace chipid::remote {

/// Bytes as `form` says: as they are (plain), in base64 (RFC 4648, 4 and 5), in hex, or as a data URL of that type.
[[nodiscard]] core::WipedText write_bytes(BytesView bytes, Form form, std::string_view mime);

/// Into a JSON text, between quotation marks (RFC 8259, 7).
void append_json_text(core::WipedText& out, std::string_view text);
/// One segment of a path or one value of a query (RFC 3986, 2.1).
void append_percent_encoded(core::WipedText& out, std::string_view text);

}  // namespace chipid::remote
