#pragma once

#include "json/object_reader.hpp"
#include "outlets/trouble.hpp"

namespace chipid::counter::outlets {

/// The largest file that a site edits, in bytes.
inline constexpr std::size_t largest_site_file = JsonLimits{}.bytes;

/// An object; `code` with a JSON pointer (RFC 6901) where the text is none, or where a member comes twice.
[[nodiscard]] inline Outcome<Json> parse_object(std::string_view text, TroubleCode code) {
  auto json = parse_strict_object(text);
  if (json) return *std::move(json);
  const bool names_one = json.error().kind == JsonFault::Kind::twice;
  return trouble(code, (names_one ? "" : "/: ") + json_fault_text(json.error()));
}

}  // namespace chipid::counter::outlets
