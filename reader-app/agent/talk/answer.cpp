#include "answer.hpp"

#include <algorithm>

#include "keys/base64.hpp"
#include "say.hpp"

namespace chipid::counter::agent {
namespace {

bool has(const Scopes& scopes, Scope scope) {
  return scopes.test(index_of(scope));
}

std::string_view level_of(const Check& check, const Verification& verification) {
  const auto& attention = verification.attention;
  if (std::find(attention.begin(), attention.end(), check.id) != attention.end()) return "attention";
  return check.status == CheckStatus::passed ? "good" : "information";
}

Json checks_of(const Verification& verification) {
  auto checks = Json::array();
  for (const auto& check : verification.checks)
    checks.push_back({{"id", check.id},
                      {"status", check_status_name(check.status)},
                      {"reason", both_languages(check.reason)},
                      {"level", level_of(check, verification)}});
  return checks;
}

Json sources_of(const Document& document, const Json& fields) {
  auto sources = Json::object();
  for (const auto& [field, file] : document.sources) {
    if (fields.contains(field)) sources[field] = file;
  }
  return sources;
}

std::string_view media_type(BytesView picture) {
  return !picture.empty() && picture[0] == 0x89 ? "image/png" : "image/jpeg";
}

void add_portrait(Json& message, const ReadAnswer& answer) {
  if (answer.portrait.empty()) return;
  message["portrait"] = {{"media_type", media_type(answer.portrait)},
                         {"data", store::to_base64(answer.portrait)},
                         {"checked", answer.portrait_checked}};
}

// What personal data there is, each part by its scope.
void add_person(Json& message, const ReadAnswer& answer, const Scopes& scopes) {
  auto fields = fields_of(answer.report->document, scopes);
  message["sources"] = sources_of(answer.report->document, fields);
  message["fields"] = std::move(fields);
  if (has(scopes, Scope::portrait)) add_portrait(message, answer);
  if (has(scopes, Scope::raw)) message["evidence"] = store::to_base64(answer.evidence);
}

Json verdict_of(const Verification& verification) {
  return {{"verdict", verdict_name(*verification.verdict)},
          {"sentence", both_languages(verdict_sentence(*verification.verdict))}};
}

// What every answer has.
tl::expected<Json, RefusalCode> outcome(std::string_view type, const ReadAnswer& answer, const AnswerContext& context,
                                        const SiteKey& key, std::chrono::sys_seconds now) {
  if (!answer.report || !answer.report->verification.verdict) return tl::unexpected(RefusalCode::held_back);
  auto receipt = receipt_of(answer, context, key, now);
  if (!receipt) return tl::unexpected(receipt.error());
  const auto& verification = answer.report->verification;
  Json message = {{"type", type},
                  {"id", context.id},
                  {"read_id", context.read_id},
                  {"verdict", verdict_of(verification)},
                  {"accepted", answer.accepted},
                  {"checks", Json::array()},
                  {"receipt", *std::move(receipt)}};
  if (has(context.scopes, Scope::verification)) message["checks"] = checks_of(verification);
  return message;
}

Json result_of(const MatchResult& result) {
  return {{"decision", match_decision_name(result.decision)},
          {"method", match_method_name(result.method)},
          {"pad_level", pad_level_name(result.pad_level)},
          {"sentence", both_languages(match_sentence(result))}};
}

}  // namespace

tl::expected<std::string, RefusalCode> read_done_message(const ReadAnswer& answer, const AnswerContext& context,
                                                         const SiteKey& key, std::chrono::sys_seconds now) {
  auto message = outcome("read.done", answer, context, key, now);
  if (!message) return tl::unexpected(message.error());
  (*message)["fields"] = Json::object();
  (*message)["sources"] = Json::object();
  (*message)["challenge"] = store::to_base64url(context.challenge);
  if (answer.may_leave) add_person(*message, answer, context.scopes & answer.granted);
  return text_of(*message);
}

tl::expected<std::string, RefusalCode> match_done_message(const ReadAnswer& answer, const AnswerContext& context,
                                                          const SiteKey& key, std::chrono::sys_seconds now) {
  auto message = outcome("match.done", answer, context, key, now);
  if (!message) return tl::unexpected(message.error());
  const auto& matches = answer.report->matches;
  const auto face = std::find_if(matches.rbegin(), matches.rend(),
                                 [](const MatchResult& match) { return match.modality == MatchModality::face; });
  (*message)["result"] = face == matches.rend() ? Json(nullptr) : result_of(*face);
  return text_of(*message);
}

Json fields_of(const Document& document, const Scopes& scopes) {
  auto fields = Json::object();
  const auto add = [&](const char* name, const auto& value, Scope scope) {
    if (has(scopes, scope) && value) fields[name] = *value;
  };
#define DOCUMENT_FIELD(member, scope) add(#member, document.member, Scope::scope);
#define DOCUMENT_WITHHELD(member)
#include "rules/scopes.def"
#undef DOCUMENT_FIELD
#undef DOCUMENT_WITHHELD
  return fields;
}

}  // namespace chipid::counter::agent
