#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

/// JSON from outside, read strictly (RFC 8259): what would count for one reader and not for the next is refused.
namespace chipid::counter {

using Json = nlohmann::ordered_json;

/// What a text may be.
struct JsonLimits {
  std::size_t bytes = std::size_t{64} << 10U;
  std::size_t depth = 16;  ///< objects and arrays inside each other
};

struct JsonFault {
  enum class Kind { too_large, too_deep, twice, not_json };
  Kind kind = Kind::not_json;
  std::string member = {};  ///< which one comes twice
};
/// One line in English, for whoever wrote the text: "name: twice".
[[nodiscard]] std::string json_fault_text(const JsonFault& fault);

/// Any value of UTF-8 without members that come twice; limits hold before memory is taken.
[[nodiscard]] tl::expected<Json, JsonFault> parse_strict_json(std::string_view text, const JsonLimits& limits = {});
/// The same, an object.
[[nodiscard]] tl::expected<Json, JsonFault> parse_strict_object(std::string_view text, const JsonLimits& limits = {});

}  // namespace chipid::counter
