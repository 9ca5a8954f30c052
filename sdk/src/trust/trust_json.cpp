#include <chipid/trust_import.hpp>
#include <nlohmann/json.hpp>

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json json_of(const Sentence& sentence) {
  return {{"en", sentence.en}, {"vi", sentence.vi}};
}

Json json_of(const TrustItem& item) {
  return {{"kind", trust_kind_name(item.kind)},
          {"id", item.id},
          {"subject", item.subject},
          {"country", text_or_null(item.country)},
          {"valid_from", text_or_null(item.valid_from)},
          {"valid_until", text_or_null(item.valid_until)},
          {"passports", item.passports},
          {"citizen_cards", item.citizen_cards},
          {"origins", item.origins}};
}

Json json_of(const TrustSource& source) {
  return {{"kind", source.kind},
          {"name", source.name},
          {"sha256", source.sha256},
          {"imported", source.imported},
          {"signed_at", text_or_null(source.signed_at)},
          {"signer_country", text_or_null(source.signer_country)},
          {"signer", text_or_null(source.signer)},
          {"policy_reason", text_or_null(source.policy_reason)},
          {"anchors", source.anchors},
          {"age_days", source.age_days ? Json(*source.age_days) : Json(nullptr)}};
}

Json json_of(const TrustSkipped& skipped) {
  return {{"place", skipped.place},
          {"subject", text_or_null(skipped.subject)},
          {"reason_id", skipped.reason_id},
          {"reason", json_of(skipped.reason)}};
}

Json json_of(const TrustFinding& finding) {
  return {{"id", finding.id},
          {"level", finding_level_name(finding.level)},
          {"text", json_of(finding.text)},
          {"advice", finding.advice.en.empty() ? Json(nullptr) : json_of(finding.advice)}};
}

Json json_of(const TrustCoverage& coverage) {
  return {{"country", coverage.country},
          {"passport_anchors", coverage.passport_anchors},
          {"citizen_anchors", coverage.citizen_anchors},
          {"last_until", text_or_null(coverage.last_until)},
          {"has_crl", coverage.has_crl},
          {"crl_fresh", coverage.crl_fresh}};
}

Json json_of(const TrustUpdate& update);

template <typename Values>
Json list_of(const Values& values) {
  auto list = Json::array();
  for (const auto& value : values) list.push_back(json_of(value));
  return list;
}

Json json_of(const TrustChange& change) {
  return {{"preview", change.preview},
          {"name", text_or_null(change.name)},
          {"form", text_or_null(change.form)},
          {"lists", list_of(change.lists)},
          {"replaced", list_of(change.replaced)},
          {"added", list_of(change.added)},
          {"dropped", list_of(change.dropped)},
          {"already_there", change.already_there},
          {"skipped", list_of(change.skipped)}};
}

Json json_of(const Error& error) {
  const auto both = [](auto text, ErrorCode code) {
    return Json{{"en", text(code, Language::en)}, {"vi", text(code, Language::vi)}};
  };
  return {{"code", error_id(error.code)},
          {"message", both(error_message, error.code)},
          {"hint", both(error_hint, error.code)},
          {"where", text_or_null(error.where)},
          {"detail", text_or_null(error.detail)}};
}

Json json_of(const TrustUpdate& update) {
  return {{"source", update.source},
          {"change", update.change ? json_of(*update.change) : Json(nullptr)},
          {"error", update.error ? json_of(*update.error) : Json(nullptr)}};
}

std::string document(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view trust_kind_name(TrustItem::Kind kind) noexcept {
  constexpr std::string_view names[] = {"anchor", "root", "signer", "crl"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view finding_level_name(TrustFinding::Level level) noexcept {
  constexpr std::string_view names[] = {"good", "note", "gap", "problem"};
  return names[static_cast<std::size_t>(level)];
}

std::string to_json(const TrustChange& change) {
  return document(json_of(change));
}

std::string to_json(const TrustContents& contents) {
  return document({{"items", list_of(contents.items)}, {"sources", list_of(contents.sources)}});
}

std::string to_json(const TrustAudit& audit) {
  return document({{"anchors", audit.summary.anchors},
                   {"newest_list", text_or_null(audit.summary.newest_list)},
                   {"countries", audit.countries},
                   {"judges_vietnamese_citizen_cards", audit.judges_vietnamese_citizen_cards},
                   {"judges_vietnamese_passports", audit.judges_vietnamese_passports},
                   {"findings", list_of(audit.findings)},
                   {"coverage", list_of(audit.coverage)}});
}

std::string to_json(const std::vector<TrustUpdate>& updates) {
  return document(Json{{"updates", list_of(updates)}});
}

}  // namespace chipid
