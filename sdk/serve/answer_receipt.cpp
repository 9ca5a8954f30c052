#include <chipid/receipt.hpp>
#include <nlohmann/json.hpp>

#include "moment.hpp"
#include "serve/answers.hpp"
#include "serve/receipt_request.hpp"

namespace chipid::serve {
namespace {

using Json = nlohmann::ordered_json;
using namespace std::chrono_literals;

// Clocks of two computers differ.
constexpr auto clock_difference = 60s;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json binding_json(const ReceiptBinding& binding) {
  return {{"audience", text_or_null(binding.audience)},
          {"origin", text_or_null(binding.origin)},
          {"nonce", text_or_null(binding.nonce)},
          {"session", text_or_null(binding.session)},
          {"document", text_or_null(binding.document)}};
}

Json checks_json(const std::vector<Statement>& checks) {
  auto list = Json::array();
  for (const auto& check : checks) {
    list.push_back({{"id", check.id}, {"status", check_status_name(check.status)}, {"reason_id", check.reason_id}});
  }
  return list;
}

Json claims_json(const Receipt& receipt) {
  Json claims{{"issuer", receipt.issuer},
              {"issued", moment(receipt.issued)},
              {"read", moment(receipt.read)},
              {"evidence", text_or_null(receipt.evidence)},
              {"verdict", verdict_name(receipt.verdict)},
              {"policy", text_or_null(receipt.policy)},
              {"purpose", text_or_null(receipt.purpose)},
              {"reference", text_or_null(receipt.reference)}};
  claims.update(binding_json(receipt.binding.value_or(ReceiptBinding{})));
  claims["checks"] = checks_json(receipt.checks);
  claims["trust_list"] = text_or_null(receipt.trust_list);
  return claims;
}

/// Whether something fits; nothing where it was not asked about.
using Match = std::optional<bool>;

Match match(const std::optional<std::string>& asked, const std::string& said) {
  return asked ? Match(*asked == said) : std::nullopt;
}

Json json_of(Match match) {
  return match ? Json(*match) : Json(nullptr);
}

// What a receipt is bound to has to be asked about: RFC 7519, 4.1.3 says so of the audience, and a receipt whose nonce
// nobody looks at can be used twice.
bool binds(Match match, const std::string& said) {
  return match.value_or(said.empty());
}

Match fresh(const ReceiptRequest& request, const Receipt& receipt, std::chrono::sys_seconds now) {
  if (!request.max_age) return {};
  return receipt.issued <= now + clock_difference && receipt.issued >= now - *request.max_age;
}

Result<ReceiptCheck> check(const Snapshot& snapshot, const ReceiptRequest& request) {
  if (!request.evidence) return check_receipt(request.receipt, snapshot.keys);
  CHIPID_TRY(const auto evidence, decode_evidence(*request.evidence));
  return check_receipt(request.receipt, snapshot.keys, &evidence);
}

struct Matches {
  Match evidence, audience, origin, nonce, fresh;
};

bool trusted(const ReceiptCheck& check, const Matches& matches) {
  const auto binding = check.receipt.binding.value_or(ReceiptBinding{});
  return check.signature.status == SignatureStatus::valid && matches.evidence.value_or(true) &&
         binds(matches.audience, binding.audience) && binds(matches.origin, binding.origin) &&
         binds(matches.nonce, binding.nonce) && matches.fresh.value_or(true);
}

}  // namespace

http::Response answer_receipt(const Snapshot& snapshot, const http::Request& request, std::chrono::sys_seconds now,
                              Metrics& metrics) {
  const auto asked = parse_receipt_request(request.body);
  if (!asked) return refusal_answer(asked.error());
  const auto checked = check(snapshot, *asked);
  if (!checked) return error_answer(checked.error());
  const auto& [receipt, signature, evidence_matches] = *checked;
  const auto binding = receipt.binding.value_or(ReceiptBinding{});
  const Matches matches{evidence_matches, match(asked->audience, binding.audience),
                        match(asked->origin, binding.origin), match(asked->nonce, binding.nonce),
                        fresh(*asked, receipt, now)};
  const auto is_trusted = trusted(*checked, matches);
  metrics.receipt(is_trusted);
  const Json json{{"trusted", is_trusted},
                  {"accepted", is_trusted && snapshot.policy.accepts(receipt.verdict)},
                  {"signature",
                   {{"status", signature_status_name(signature.status)},
                    {"key_id", text_or_null(signature.key_id)},
                    {"key", text_or_null(signature.key_name)}}},
                  {"evidence_matches", json_of(matches.evidence)},
                  {"audience_matches", json_of(matches.audience)},
                  {"origin_matches", json_of(matches.origin)},
                  {"nonce_matches", json_of(matches.nonce)},
                  {"fresh", json_of(matches.fresh)},
                  {"receipt", claims_json(receipt)}};
  return json_answer(200, json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace chipid::serve
