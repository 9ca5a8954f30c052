#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace chipid::evidence {

/// A JSON object none of whose members comes twice (RFC 7515, 4: two readers could each see another one); nothing for
/// any other text.
[[nodiscard]] std::optional<nlohmann::json> parse_strict_object(std::string_view text);

}  // namespace chipid::evidence
