#include "framing/first_line.hpp"

#include <nlohmann/json.hpp>

#include "framing/extension_origin.hpp"

namespace chipid::counter::agent {
namespace {

using Json = nlohmann::json;

// Longer than any first line of a host.
constexpr std::size_t longest_first_line = 256;

std::string text_at(const Json& object, const char* member) {
  const auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

std::string first_line(std::string_view extension_origin) {
  return Json{{"type", "door"}, {"door", "native"}, {"origin", extension_origin}}.dump();
}

FirstLine parse_first_line(std::string_view line) {
  if (line.size() > longest_first_line) return {};
  const auto json = Json::parse(line, nullptr, false);
  if (!json.is_object() || text_at(json, "type") != "door") return {};
  auto origin = text_at(json, "origin");
  const bool fits = text_at(json, "door") == "native" && is_extension_origin(origin);
  return {.is_door = true, .origin = fits ? std::move(origin) : std::string{}};
}

}  // namespace chipid::counter::agent
