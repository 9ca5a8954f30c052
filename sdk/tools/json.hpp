#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace chipid::tool {

/// Keeps the members in the order they are written, as people read them.
using Json = nlohmann::ordered_json;

/// Unknown is null.
[[nodiscard]] inline Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// One document, indented, with its line end.
[[nodiscard]] inline std::string document(const Json& json) {
  return json.dump(2) + "\n";
}

}  // namespace chipid::tool
