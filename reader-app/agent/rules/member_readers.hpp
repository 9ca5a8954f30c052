#pragma once

#include "json/object_reader.hpp"
#include "rules/messages.hpp"

/// Members that several messages have; what does not fit is kept by the reader.
namespace chipid::counter::agent {

/// A list of names of scopes.
[[nodiscard]] Scopes read_scopes(ObjectReader& reader, const char* key);
/// A text of so many characters, as it was sent.
[[nodiscard]] std::string read_exact_text(ObjectReader& reader, const char* key, std::size_t least, std::size_t most);
/// The same, made fit to be shown.
[[nodiscard]] std::string read_shown_text(ObjectReader& reader, const char* key, std::size_t least, std::size_t most);
/// b64 of so many bytes, as it was sent.
[[nodiscard]] std::string read_base64(ObjectReader& reader, const char* key, std::size_t least, std::size_t most);

inline constexpr std::size_t longest_id = 64;

[[nodiscard]] Parsed<ClientMessage> parse_read_start(const Json& message);

/// The value, unless something did not fit.
template <typename T>
[[nodiscard]] Parsed<T> finish(const ObjectReader& reader, T value) {
  if (!reader.failure().empty()) return tl::unexpected(Refusal{RefusalCode::malformed, reader.failure()});
  return value;
}
/// A text as an object.
[[nodiscard]] Parsed<Json> parse_body(std::string_view text);

}  // namespace chipid::counter::agent
