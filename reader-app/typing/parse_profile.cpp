#include <algorithm>
#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>
#include <fstream>

#include "dates.hpp"
#include "json/strict_json.hpp"
#include "words.hpp"

namespace chipid::counter::typing {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::size_t max_values = 50;

tl::unexpected<Error> bad(const std::string& where, const std::string& what) {
  return fail(ErrorCode::usage_bad_value, where, what);
}

Result<> check_keys(const Json& object, Names known, const std::string& where) {
  if (!object.is_object()) return bad(where, "a JSON object is expected");
  for (const auto& [key, value] : object.items()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) return bad(where + "/" + key, "unknown field");
  }
  return {};
}

Result<std::string> text_of(const Json& value, const std::string& where) {
  if (!value.is_string()) return bad(where, "a text is expected");
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > max_text) return bad(where, "the text is too long");
  if (displayable(text) != text) return bad(where, "control characters are never typed");
  return text;
}

Result<std::string> text_at(const Json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  return found == object.end() ? Result<std::string>(std::string()) : text_of(*found, where + "/" + key);
}

Result<std::chrono::milliseconds> time_of(const Json& value, std::chrono::milliseconds longest,
                                          const std::string& where) {
  if (!value.is_number_unsigned()) return bad(where, "a number of milliseconds is expected");
  const auto count = value.get<std::uint64_t>();
  if (count > static_cast<std::uint64_t>(longest.count())) return bad(where, "the time is too long");
  return std::chrono::milliseconds(count);
}

template <typename Value, std::size_t Size>
Result<Value> word_at(const Json& object, const char* key, const Word<Value> (&words)[Size], const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) return words[0].value;
  for (const auto& word : words) {
    if (*found == word.name) return word.value;
  }
  return bad(where + "/" + key, "unknown word");
}

Result<bool> flag_at(const Json& object, const char* key, bool without, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) return without;
  if (!found->is_boolean()) return bad(where + "/" + key, "true or false");
  return found->get<bool>();
}

Result<WindowMatch> window_of(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"title", "program"}, where));
  WindowMatch window;
  CHIPID_TRY(window.title, text_at(object, "title", where));
  CHIPID_TRY(window.program, text_at(object, "program", where));
  if (window == WindowMatch{}) return bad(where, "title or program is needed: every window would fit");
  return window;
}

Result<std::map<std::string, std::string>> values_of(const Json& object, const std::string& where) {
  std::map<std::string, std::string> values;
  if (!object.is_object() || object.size() > max_values) return bad(where, "an object with at most 50 texts");
  for (const auto& [key, value] : object.items()) {
    CHIPID_TRY(values[key], text_of(value, where + "/" + key));
  }
  return values;
}

Result<Step> field_step(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"field", "date", "case", "accents", "part", "values"}, where));
  FieldStep step;
  CHIPID_TRY(step.field, text_at(object, "field", where));
  const auto all = document_fields();
  const auto field = std::find_if(all.begin(), all.end(), [&](const auto& entry) { return entry.id == step.field; });
  if (field == all.end()) return bad(where + "/field", "no such field");
  CHIPID_TRY(step.date, text_at(object, "date", where));
  if (!step.date.empty() && (!field->is_date || !is_date_format(step.date)))
    return bad(where + "/date", "as dd/mm/yyyy");
  CHIPID_TRY(step.casing, word_at(object, "case", casing_words, where));
  CHIPID_TRY(step.accents, flag_at(object, "accents", true, where));
  CHIPID_TRY(step.part, word_at(object, "part", part_words, where));
  if (object.contains("values")) {
    CHIPID_TRY(step.values, values_of(object["values"], where + "/values"));
  }
  return step;
}

Result<Step> text_step(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"text"}, where));
  CHIPID_TRY(auto text, text_at(object, "text", where));
  return TextStep{.text = std::move(text)};
}

Result<Step> key_step(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"key"}, where));
  CHIPID_TRY(const auto text, text_at(object, "key", where));
  auto key = parse_key(text);
  if (!key) return bad(where + "/key", "no such key");
  return *std::move(key);
}

Result<Step> pause_step(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"pause_ms"}, where));
  CHIPID_TRY(const auto time, time_of(object["pause_ms"], longest_pause, where + "/pause_ms"));
  return PauseStep{.time = time};
}

Result<Step> window_step(const Json& object, const std::string& where) {
  CHIPID_CHECK(check_keys(object, {"window"}, where));
  CHIPID_TRY(auto window, window_of(object["window"], where + "/window"));
  return WindowStep{.window = std::move(window)};
}

constexpr std::pair<const char*, Result<Step> (*)(const Json&, const std::string&)> kinds[] = {
    {"field", field_step}, {"text", text_step}, {"key", key_step}, {"pause_ms", pause_step}, {"window", window_step}};

Result<Step> step_of(const Json& object, const std::string& where) {
  if (!object.is_object()) return bad(where, "a JSON object is expected");
  for (const auto& [key, parse] : kinds) {
    if (object.contains(key)) return parse(object, where);
  }
  return bad(where, "one of field, text, key, pause_ms, window");
}

Result<std::vector<Step>> steps_of(const Json& object) {
  const auto found = object.find("steps");
  if (found == object.end() || !found->is_array() || found->empty()) return bad("steps", "a list is missing");
  if (found->size() > max_steps) return bad("steps", "at most 200");
  std::vector<Step> steps;
  for (const auto& entry : *found) {
    CHIPID_TRY(auto step, step_of(entry, "steps/" + std::to_string(steps.size() + 1)));
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace

Result<Profile> parse_profile(std::string_view json) {
  if (json.size() > max_profile_size) return fail(ErrorCode::data_over_limit, "typing profile");
  const auto parsed = parse_strict_object(json);
  if (!parsed) return bad("", json_fault_text(parsed.error()));
  const auto& object = *parsed;
  CHIPID_CHECK(check_keys(object, {"name", "window", "between_keys_ms", "steps"}, ""));
  Profile profile;
  CHIPID_TRY(profile.name, text_at(object, "name", ""));
  if (profile.name.empty()) return bad("name", "a text is missing");
  CHIPID_TRY(profile.window, window_of(object.value("window", Json()), "window"));
  if (object.contains("between_keys_ms")) {
    CHIPID_TRY(profile.between_keys, time_of(object["between_keys_ms"], longest_between_keys, "between_keys_ms"));
  }
  CHIPID_TRY(profile.steps, steps_of(object));
  return profile;
}

Result<Profile> load_profile(const std::filesystem::path& path) {
  std::error_code problem;
  // A pipe of that name would be waited for.
  if (!std::filesystem::is_regular_file(path, problem)) return fail(ErrorCode::usage_file, path.string());
  std::ifstream file(path, std::ios::binary);
  std::string text(max_profile_size + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad() || text.empty()) return fail(ErrorCode::usage_file, path.string());
  return parse_profile(text);
}

}  // namespace chipid::counter::typing
