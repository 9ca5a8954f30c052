#include "step_texts.hpp"

namespace chipid::remote {
namespace {

using Visit = std::function<Result<>(std::string_view, const std::string&, Place)>;

Result<> visit_json(const Json& json, const std::string& pointer, const Visit& visit) {
  if (json.is_string()) return visit(json.get_ref<const std::string&>(), pointer, Place::json);
  if (!json.is_structured()) return {};
  for (const auto& [name, value] : json.items()) CHIPID_CHECK(visit_json(value, below(pointer, name), visit));
  return {};
}

Result<> visit_parts(const std::vector<Part>& parts, const std::string& pointer, const Visit& visit) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto at = below(pointer, i);
    CHIPID_CHECK(visit(parts[i].content, below(at, "content"), Place::multipart));
    CHIPID_CHECK(visit(parts[i].mime, below(at, "mime"), Place::header));
  }
  return {};
}

Result<> visit_named(const std::vector<NamedText>& texts, const std::string& pointer, Place place, const Visit& visit) {
  for (const auto& [name, text] : texts) CHIPID_CHECK(visit(text, below(pointer, name), place));
  return {};
}

}  // namespace

Result<> for_each_text(const Step& step, const Visit& visit) {
  CHIPID_CHECK(visit(step.path, below(step.pointer, "path"), Place::path));
  CHIPID_CHECK(visit_named(step.query, below(step.pointer, "query"), Place::query, visit));
  CHIPID_CHECK(visit_named(step.headers, below(step.pointer, "headers"), Place::header, visit));
  const auto body = below(step.pointer, "body");
  if (const auto* json = std::get_if<Json>(&step.body)) return visit_json(*json, below(body, "json"), visit);
  if (const auto* parts = std::get_if<std::vector<Part>>(&step.body)) {
    return visit_parts(*parts, below(body, "multipart"), visit);
  }
  return {};
}

}  // namespace chipid::remote
