#include "serve/answers.hpp"

#include <chipid/version.hpp>
#include <nlohmann/json.hpp>

#include "moment.hpp"
#include "openapi.hpp"

namespace chipid::serve {
namespace {

using Json = nlohmann::ordered_json;

template <typename Code>
Json both(Code code, std::string_view (*say)(Code, Language) noexcept) {
  return {{"en", say(code, Language::en)}, {"vi", say(code, Language::vi)}};
}

template <typename Code>
Json error_json(Code code, std::string_view id, std::string_view (*message)(Code, Language) noexcept,
                std::string_view (*hint)(Code, Language) noexcept, const std::string& where) {
  Json error{{"code", id}, {"message", both(code, message)}, {"hint", both(code, hint)}};
  if (!where.empty()) error["where"] = where;
  return {{"error", std::move(error)}};
}

// What was sent may hold anything, also what is not UTF-8.
std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

// Answers are about people: no browser or proxy is to keep one, or to take it for something else.
http::Response json_answer(int status, std::string body) {
  return {.status = status,
          .fields = {{"Content-Type", "application/json"},
                     {"Cache-Control", "no-store"},
                     {"X-Content-Type-Options", "nosniff"}},
          .body = std::move(body)};
}

http::Response refusal_answer(const Trouble& trouble) {
  const auto status = refusal_status(trouble.refusal);
  auto response = json_answer(status, dumped(error_json(trouble.refusal, refusal_code(trouble.refusal), refusal_message,
                                                        refusal_hint, trouble.where)));
  if (status == 503) response.fields.emplace_back("Retry-After", "1");
  return response;
}

http::Response error_answer(const Error& error) {
  const auto status = error.code == ErrorCode::evidence_too_large  ? 413
                      : error_kind(error.code) == ErrorKind::usage ? 400
                                                                   : 500;
  return json_answer(status,
                     dumped(error_json(error.code, error_id(error.code), error_message, error_hint, error.where)));
}

http::Response answer_trust(const Snapshot& snapshot) {
  const auto summary = snapshot.trust.summary();
  const Json json{{"anchors", summary.anchors},
                  {"newest_list", summary.newest_list.empty() ? Json(nullptr) : Json(summary.newest_list)},
                  {"trust_list", snapshot.trust_list.empty() ? Json(nullptr) : Json(snapshot.trust_list)},
                  {"problems", snapshot.trust.problems().size()},
                  {"policy", snapshot.policy.name},
                  {"enrolled_keys", snapshot.keys.size()},
                  {"loaded_at", moment(snapshot.loaded)}};
  return json_answer(200, dumped(json));
}

http::Response answer_health() {
  return json_answer(200, dumped({{"status", "ok"}, {"version", version()}}));
}

http::Response answer_ready(const Snapshot& snapshot, bool stopping) {
  if (stopping) return refusal_answer({Refusal::stopping, {}});
  if (snapshot.trust.summary().anchors == 0) return refusal_answer({Refusal::no_trust, {}});
  return json_answer(200, dumped({{"status", "ready"}}));
}

http::Response answer_openapi() {
  return json_answer(200, std::string(openapi_json.begin(), openapi_json.end()));
}

}  // namespace chipid::serve
