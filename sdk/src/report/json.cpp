#include "report/json.hpp"

#include <nlohmann/json.hpp>

namespace chipid::report {
namespace {

using Json = nlohmann::ordered_json;

Json both_languages(const Sentence& sentence) {
  return {{"en", sentence.en}, {"vi", sentence.vi}};
}

Json checks_json(const std::vector<Check>& checks) {
  auto json = Json::array();
  for (const auto& check : checks) {
    json.push_back({{"id", check.id},
                    {"status", check_status_name(check.status)},
                    {"reason_id", check.reason_id},
                    {"reason", both_languages(check.reason)},
                    {"detail", Json(check.detail)}});
  }
  return json;
}

Json notes_json(const std::vector<Note>& notes) {
  auto json = Json::array();
  for (const auto& note : notes) json.push_back({{"id", note.id}, {"text", both_languages(note.text)}});
  return json;
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json trust_json(const std::optional<TrustSummary>& trust) {
  if (!trust) return nullptr;
  return {{"anchors", trust->anchors}, {"newest_list", text_or_null(trust->newest_list)}};
}

Json verdict_json(const std::optional<Verdict>& verdict) {
  return verdict ? Json(verdict_name(*verdict)) : Json(nullptr);
}

}  // namespace

Json verification_json(const Verification& verification) {
  return {{"verdict", verdict_json(verification.verdict)}, {"checks", checks_json(verification.checks)},
          {"attention", verification.attention},           {"notes", notes_json(verification.notes)},
          {"policy", text_or_null(verification.policy)},   {"trust", trust_json(verification.trust)}};
}

}  // namespace chipid::report

namespace chipid {

// Text from a card is valid UTF-8 by now; should any not be, it is replaced, never thrown over.
std::string to_json(const Verification& verification) {
  return report::verification_json(verification).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace chipid
