#include <chipid/match.hpp>
#include <nlohmann/json.hpp>

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;

template <typename Number>
Json number_or_null(const std::optional<Number>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json both_languages(const Sentence& sentence) {
  return {{"en", sentence.en}, {"vi", sentence.vi}};
}

Json quality_json(const std::vector<QualityIssue>& issues) {
  auto json = Json::array();
  for (const auto& issue : issues) {
    json.push_back({{"id", issue.id},
                    {"picture", issue.picture},
                    {"refused", issue.refused},
                    {"value", issue.value},
                    {"text", both_languages(issue.text)}});
  }
  return json;
}

Json trouble_json(const std::optional<Error>& trouble) {
  if (!trouble) return nullptr;
  const auto both = [&](auto text) {
    return Json{{"en", text(trouble->code, Language::en)}, {"vi", text(trouble->code, Language::vi)}};
  };
  return {{"code", error_id(trouble->code)},
          {"message", both(error_message)},
          {"hint", both(error_hint)},
          {"where", text_or_null(trouble->where)},
          {"detail", text_or_null(trouble->detail)}};
}

}  // namespace

// What a service or a path says goes through here: should it be no valid UTF-8, it is replaced, never thrown over.
std::string to_json(const MatchResult& result) {
  const Json json{{"modality", result.modality == MatchModality::face ? "face" : "finger"},
                  {"decision", match_decision_name(result.decision)},
                  {"sentence", both_languages(match_sentence(result))},
                  {"score", number_or_null(result.score)},
                  {"threshold", number_or_null(result.threshold)},
                  {"method", match_method_name(result.method)},
                  {"model", text_or_null(result.model)},
                  {"model_sha256", text_or_null(result.model_sha256)},
                  {"calibration", text_or_null(result.calibration)},
                  {"transaction_id", text_or_null(result.transaction_id)},
                  {"pad_level", pad_level_name(result.pad_level)},
                  {"tries_left", number_or_null(result.tries_left)},
                  {"quality", quality_json(result.quality)},
                  {"trouble", trouble_json(result.trouble)},
                  {"milliseconds", result.milliseconds}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace chipid
