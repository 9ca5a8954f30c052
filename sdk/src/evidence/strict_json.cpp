#include "strict_json.hpp"

namespace chipid::evidence {

std::optional<nlohmann::json> parse_strict_object(std::string_view text) {
  using Json = nlohmann::json;
  std::size_t keys = 0;
  const Json::parser_callback_t count = [&](int depth, Json::parse_event_t event, Json&) {
    if (depth == 1 && event == Json::parse_event_t::key) ++keys;
    return true;
  };
  auto json = Json::parse(text, count, false);
  if (!json.is_object() || json.size() != keys) return std::nullopt;
  return json;
}

}  // namespace chipid::evidence
