#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace match_server {

using chipid::Bytes;
using chipid::BytesView;

[[nodiscard]] BytesView as_bytes(std::string_view text);
/// Padded base64 without white space; nothing for anything else.
[[nodiscard]] std::optional<Bytes> from_base64(const std::string& text);
[[nodiscard]] std::string to_base64url(BytesView bytes);
/// Lower-case hex.
[[nodiscard]] std::string sha256(BytesView bytes);
[[nodiscard]] std::string hmac_sha256(std::string_view key, std::string_view text);
/// In a time that does not depend on where they differ.
[[nodiscard]] bool same_secret(std::string_view a, std::string_view b);
/// The whole file without its last line end.
[[nodiscard]] std::string read_text(const std::string& path);

}  // namespace match_server
