#include <algorithm>
#include <chipid/bytes.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "logic/steps.hpp"
#include "logic/workflow.hpp"

namespace chipid::counter {
namespace {

using Json = nlohmann::json;

constexpr std::size_t largest_file = std::size_t{64} << 10U;
constexpr int longest_minutes = 10;

constexpr std::string_view known_fields[] = {
    "name",     "number",          "document_number", "birth_date",        "sex",        "nationality", "ethnicity",
    "religion", "place_of_origin", "residence",       "identifying_marks", "issue_date", "expiry_date", "father",
    "mother",   "spouse",          "old_number",
};
constexpr std::string_view known_keys[] = {
    "id",    "name",          "purpose",    "admits",         "inconclusive_with_failure",
    "shows", "portrait_zoom", "face_match", "face_auto_shot", "clear_after_seconds",
    "then",  "list",          "kiosk"};
constexpr std::string_view known_list_keys[] = {"name", "not_listed", "again"};

tl::unexpected<Error> bad(const std::string& where, const std::string& what) {
  return fail(ErrorCode::usage_bad_value, where, what);
}

template <std::size_t Size>
bool is_one_of(const std::string_view (&names)[Size], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Result<std::string> text(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string() || found->get_ref<const std::string&>().empty()) {
    return bad(key, "a text is missing");
  }
  return found->get<std::string>();
}

Result<Sentence> both_languages(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_object()) return bad(key, "{\"en\": ..., \"vi\": ...} is missing");
  Sentence sentence;
  CHIPID_TRY(sentence.en, text(*found, "en"));
  CHIPID_TRY(sentence.vi, text(*found, "vi"));
  return sentence;
}

Result<Admission> admission_of(const Json& value, const std::string& where) {
  for (const auto admission : {Admission::admit, Admission::warn, Admission::supervisor, Admission::stop}) {
    if (value == admission_name(admission)) return admission;
  }
  return bad(where, "one of admit, warn, supervisor, stop");
}

// A card whose electronic check failed is never waved through by a file.
Result<std::map<Verdict, Admission>> admissions(const Json& object) {
  const auto found = object.find("admits");
  if (found == object.end() || !found->is_object()) return bad("admits", "it is missing");
  std::map<Verdict, Admission> admits;
  for (const auto& [name, value] : found->items()) {
    const auto verdict = verdict_from_name(name);
    if (!verdict) return bad("admits/" + name, "no such verdict");
    CHIPID_TRY(admits[*verdict], admission_of(value, "admits/" + name));
  }
  constexpr std::size_t verdicts = 6;
  if (admits.size() != verdicts) return bad("admits", "every verdict has to be named");
  if (admits[Verdict::invalid] < Admission::supervisor) return bad("admits/invalid", "supervisor or stop");
  return admits;
}

bool is_field(std::string_view name) {
  return is_one_of(known_fields, name);
}

Result<std::vector<std::string>> names(const Json& object, const char* key, bool (*is_known)(std::string_view)) {
  std::vector<std::string> all;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return bad(key, "a list is missing");
  for (const auto& entry : *found) {
    if (!entry.is_string() || !is_known(entry.get_ref<const std::string&>())) return bad(key, "unknown name");
    all.push_back(entry.get<std::string>());
  }
  return all;
}

Result<bool> flag(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return false;
  if (!found->is_boolean()) return bad(key, "true or false");
  return found->get<bool>();
}

Result<std::chrono::seconds> clear_after(const Json& object) {
  constexpr auto key = "clear_after_seconds";
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number_unsigned()) return bad(key, "a number of seconds is missing");
  const auto seconds = found->get<std::uint64_t>();
  if (seconds > std::uint64_t{60} * longest_minutes) return bad(key, "at most ten minutes");
  return std::chrono::seconds(seconds);
}

template <std::size_t Size>
Result<> check_keys(const Json& object, const std::string_view (&known)[Size]) {
  if (!object.is_object()) return bad("", "a JSON object is expected");
  for (const auto& [key, value] : object.items()) {
    if (!is_one_of(known, key)) return bad(key, "unknown field");
  }
  return {};
}

Result<std::optional<ListRule>> list_rule(const Json& object) {
  const auto found = object.find("list");
  if (found == object.end()) return std::nullopt;
  CHIPID_CHECK(check_keys(*found, known_list_keys));
  ListRule rule;
  CHIPID_TRY(rule.name, both_languages(*found, "name"));
  CHIPID_TRY(rule.not_listed, admission_of(found->value("not_listed", Json("stop")), "list/not_listed"));
  CHIPID_TRY(rule.again, admission_of(found->value("again", Json("stop")), "list/again"));
  return rule;
}

Result<Bytes> read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  Bytes bytes(largest_file + 1);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad() || bytes.empty()) return fail(ErrorCode::usage_file, path.string());
  if (bytes.size() > largest_file) return fail(ErrorCode::data_over_limit, path.string());
  return bytes;
}

}  // namespace

Result<Workflow> parse_workflow(std::string_view json) {
  const auto object = Json::parse(json, nullptr, false);
  CHIPID_CHECK(check_keys(object, known_keys));
  Workflow workflow;
  CHIPID_TRY(workflow.id, text(object, "id"));
  CHIPID_TRY(workflow.name, both_languages(object, "name"));
  CHIPID_TRY(workflow.purpose, both_languages(object, "purpose"));
  CHIPID_TRY(workflow.admits, admissions(object));
  workflow.inconclusive_with_failure = workflow.admits[Verdict::inconclusive];
  if (object.contains("inconclusive_with_failure")) {
    CHIPID_TRY(workflow.inconclusive_with_failure,
               admission_of(object["inconclusive_with_failure"], "inconclusive_with_failure"));
  }
  CHIPID_TRY(workflow.shows, names(object, "shows", is_field));
  CHIPID_TRY(workflow.portrait_zoom, flag(object, "portrait_zoom"));
  CHIPID_TRY(workflow.face_match, flag(object, "face_match"));
  CHIPID_TRY(workflow.face_auto_shot, flag(object, "face_auto_shot"));
  CHIPID_TRY(workflow.clear_after, clear_after(object));
  CHIPID_TRY(workflow.then, names(object, "then", [](std::string_view name) { return is_step(name); }));
  CHIPID_TRY(workflow.list, list_rule(object));
  CHIPID_TRY(workflow.kiosk, flag(object, "kiosk"));
  return workflow;
}

Result<std::vector<Workflow>> load_workflows(const std::filesystem::path& folder) {
  std::error_code problem;
  std::vector<Workflow> workflows;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    // A pipe of that name would be waited for.
    if (entry.path().extension() != ".json" || !entry.is_regular_file(problem)) continue;
    CHIPID_TRY(const auto file, read_file(entry.path()));
    auto workflow = parse_workflow({reinterpret_cast<const char*>(file.data()), file.size()});
    if (!workflow) {
      auto error = std::move(workflow).error();
      error.where = entry.path().filename().string() + ": " + error.where;
      return fail(std::move(error));
    }
    workflows.push_back(*std::move(workflow));
  }
  if (problem) return fail(ErrorCode::usage_file, folder.string(), problem.message());
  std::sort(workflows.begin(), workflows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return workflows;
}

}  // namespace chipid::counter
