#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chipid/diagnosis.hpp>
#include <chipid/text.hpp>
#include <nlohmann/json.hpp>

#include "core/user_folders.hpp"
#include "diagnosis/mask.hpp"

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;
using Show = std::string (*)(std::string_view text);

Json json_of(const Sentence& sentence, Show show) {
  return sentence.en.empty() ? Json(nullptr) : Json{{"en", show(sentence.en)}, {"vi", show(sentence.vi)}};
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json findings_json(const Diagnosis& diagnosis, Show show, bool with_files) {
  auto list = Json::array();
  for (const auto& row : diagnosis.rows) {
    const auto text = row.names_files && !with_files ? Sentence{} : row.text;
    list.push_back({{"id", row.id},
                    {"status", diagnosis_level_name(row.level)},
                    {"subject", text_or_null(show(row.subject))},
                    {"sentence", json_of(text, show)},
                    {"repair", json_of(row.repair, show)}});
  }
  return list;
}

std::string document(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string handed_out(std::string_view text) {
  return diagnosis::masked(displayable(text), core::environment("HOME").value_or(""));
}

// The answer to reset stays out: some cards put a number of their own into it.
Json readers_json(const Result<std::vector<ReaderInfo>>& readers) {
  if (!readers) return {{"error", error_id(readers.error().code)}};
  auto list = Json::array();
  for (const auto& reader : *readers) {
    list.push_back({{"name", handed_out(reader.name)},
                    {"driver", text_or_null(handed_out(reader.driver))},
                    {"card_present", reader.card_present},
                    {"in_use", reader.in_use},
                    {"shared", reader.shared},
                    {"mute", reader.mute}});
  }
  return list;
}

Json trust_json(const Result<TrustStore>& trust) {
  if (!trust) return {{"error", error_id(trust.error().code)}};
  return {{"anchors", trust->summary().anchors},
          {"newest_list", text_or_null(trust->summary().newest_list)},
          {"problems", trust->problems().size()}};
}

}  // namespace

std::string to_json(const Diagnosis& diagnosis) {
  return document({{"ok", !has_problem(diagnosis)}, {"findings", findings_json(diagnosis, displayable, true)}});
}

std::string diagnosis_bundle(const Diagnosis& diagnosis,
                             const std::vector<std::pair<std::string, std::string>>& notes) {
  const auto& surroundings = diagnosis.surroundings;
  auto versions = Json::object();
  for (const auto& component : surroundings.versions) versions[component.name] = component.version;
  auto program = Json::object();
  for (const auto& [name, value] : notes) program[name] = handed_out(value);
  return document(
      {{"format", "chipid-diagnosis-1"},
       {"made", fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(surroundings.now.time_since_epoch().count()))},
       {"system", surroundings.system},
       {"versions", versions},
       {"program", program},
       {"readers", readers_json(surroundings.readers)},
       {"trust", trust_json(surroundings.trust)},
       {"ok", !has_problem(diagnosis)},
       {"findings", findings_json(diagnosis, handed_out, false)}});
}

}  // namespace chipid
