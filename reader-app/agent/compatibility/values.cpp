#include "values.hpp"

#include <algorithm>
#include <chipid/text.hpp>

namespace chipid::counter::agent {
namespace {

// docs/agent.md, the table of scopes.
const std::map<std::string, std::string>& scopes_of_values() {
  static const std::map<std::string, std::string> table{{"number", "id"},
                                                        {"document_number", "id"},
                                                        {"old_number", "id"},
                                                        {"expiry_date", "id"},
                                                        {"issue_date", "id"},
                                                        {"name", "demographics"},
                                                        {"birth_date", "demographics"},
                                                        {"sex", "demographics"},
                                                        {"nationality", "demographics"},
                                                        {"ethnicity", "demographics"},
                                                        {"religion", "demographics"},
                                                        {"place_of_origin", "demographics"},
                                                        {"residence", "demographics"},
                                                        {"identifying_marks", "demographics"},
                                                        {"father", "family"},
                                                        {"mother", "family"},
                                                        {"spouse", "family"},
                                                        {"portrait", "portrait"},
                                                        {"read_id", ""},
                                                        {"code", ""},
                                                        {"message_en", ""},
                                                        {"message_vi", ""}};
  return table;
}

std::string text_at(const OldJson& json, const OldJson::json_pointer& place) {
  return json.contains(place) && json.at(place).is_string() ? json.at(place).get<std::string>() : std::string{};
}

bool is_day(const std::string& name) {
  return name == "birth_date" || name == "issue_date" || name == "expiry_date";
}

std::string in_words(const CompatibilityProfile::Body& shape, const std::string& name, const std::string& value) {
  if (shape.day_first && is_day(name)) return shown_day(value, Language::vi);
  const auto words = shape.words.find(name);
  if (words == shape.words.end()) return value;
  const auto word = words->second.find(value);
  return word == words->second.end() ? value : word->second;
}

void put_values(OldJson& json, const OldValues& values) {
  if (json.is_structured()) {
    for (auto& inner : json) put_values(inner, values);
  } else if (json.is_string() && json.get_ref<const std::string&>().substr(0, 1) == "$") {
    const auto found = values.find(json.get_ref<const std::string&>().substr(1));
    json = found == values.end() ? std::string{} : found->second;
  }
}

bool fits(const Saying& saying, const OldValues& values) {
  const auto code = values.find("code");
  const bool this_code = saying.codes.empty() || (code != values.end() && saying.codes.count(code->second) > 0);
  return this_code && (saying.only_with.empty() || values.count(saying.only_with) > 0);
}

}  // namespace

std::optional<std::string> scope_of_value(const std::string& name) {
  const auto found = scopes_of_values().find(name);
  return found == scopes_of_values().end() ? std::nullopt : std::optional(found->second);
}

OldValues values_of_answer(const OldJson& done, const CompatibilityProfile::Body& shape) {
  OldValues values{{"read_id", text_at(done, "/read_id"_json_pointer)}};
  const auto fields = done.value("fields", OldJson::object());
  for (const auto& [name, value] : fields.items())
    if (value.is_string()) values[name] = in_words(shape, name, value.get<std::string>());
  if (fields.value("no_expiry", OldJson()) == true) values["expiry_date"] = shape.no_expiry;
  const auto portrait = text_at(done, "/portrait/data"_json_pointer);
  if (!portrait.empty()) values["portrait"] = portrait;
  return values;
}

OldValues values_of_failure(const OldJson& message) {
  const auto& error = message.contains("error") ? message["error"] : message;
  const auto& words = message.contains("/verdict/sentence"_json_pointer) ? message["verdict"]["sentence"]
                                                                         : error.value("message", OldJson::object());
  const auto code = text_at(error, "/code"_json_pointer);
  return {{"code", code.empty() ? "not_accepted" : code},
          {"message_en", text_at(words, "/en"_json_pointer)},
          {"message_vi", text_at(words, "/vi"_json_pointer)}};
}

std::vector<OldMessage> say(const CompatibilityProfile::Body& shape, Moment moment, const OldValues& values) {
  std::vector<OldMessage> said;
  const auto sayings = shape.says.find(moment);
  if (sayings == shape.says.end()) return said;
  for (const auto& saying : sayings->second) {
    // HTTP answers once.
    if (!fits(saying, values) || (shape.door == OldDoor::http && !said.empty())) continue;
    said.push_back({saying.status, saying.message});
    put_values(said.back().json, values);
  }
  return said;
}

}  // namespace chipid::counter::agent
