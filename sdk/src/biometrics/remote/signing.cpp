#include "signing.hpp"

#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/hmac.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"

namespace chipid::remote {
namespace {

constexpr std::string_view request_type = "chipid-match+jws";

std::string body_digest(const Rendered& rendered) {
  return core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, core::as_bytes(rendered.body)));
}

std::string host_of(const std::string& url) {
  constexpr auto start = std::string_view("https://").size();
  return url.substr(start, url.find('/', start) - start);
}

void add(Rendered& rendered, std::string_view name, std::string_view value) {
  rendered.headers.push_back({std::string(name), core::WipedText(value)});
}

void add_bound_headers(const Values& values, Rendered& rendered) {
  add(rendered, "X-Match-Timestamp", values.moment.timestamp);
  add(rendered, "X-Match-Nonce", values.moment.nonce);
  add(rendered, "X-Match-Transaction", values.transaction_id());
  add(rendered, "X-Match-Content-SHA256", body_digest(rendered));
  add(rendered, "X-Match-Reference-SHA256", values.reference_sha256());
  add(rendered, "X-Match-Probe-SHA256", values.probe_sha256());
}

Result<std::string> sign_text(const MatchProvider::State& provider, BytesView text) {
  const auto& rule = provider.profile.signing;
  if (rule.kind == SigningRule::Kind::jws) return evidence::make_jws(request_type, text, *provider.signing_key, true);
  CHIPID_TRY(const auto mac, crypto::hmac_sha256(provider.secrets.at(rule.secret).view(), text));
  return core::to_hex(mac);
}

}  // namespace

std::string signing_text(const Rendered& rendered, const Values& values) {
  std::string text = "chipid-match-request-1\n";
  for (const auto& line :
       {rendered.method, host_of(rendered.url), rendered.target, values.moment.timestamp, values.moment.nonce,
        values.transaction_id(), body_digest(rendered), values.reference_sha256(), values.probe_sha256()}) {
    text.append(line).append("\n");
  }
  return text;
}

Result<> sign_request(const MatchProvider::State& provider, const Values& values, Rendered& rendered) {
  const auto& rule = provider.profile.signing;
  if (rule.kind == SigningRule::Kind::none) return {};
  const auto text = rule.body_alone ? std::string() : signing_text(rendered, values);
  if (!rule.body_alone) add_bound_headers(values, rendered);
  if (values.describes()) {
    add(rendered, rule.header, rule.kind == SigningRule::Kind::jws ? "<detached JWS, ES256>" : "<HMAC-SHA256>");
    return {};
  }
  CHIPID_TRY(const auto signature,
             sign_text(provider, rule.body_alone ? core::as_bytes(rendered.body) : core::as_bytes(text)));
  add(rendered, rule.header, signature);
  return {};
}

Result<> check_answer_signature(const MatchProvider::State& provider, const http::Answer& answer) {
  if (!provider.profile.answer_signature) return {};
  const auto& rule = *provider.profile.answer_signature;
  const auto untrusted = [](std::string why) { return fail(ErrorCode::match_untrusted, {}, std::move(why)); };
  const auto header = answer.header(rule.header);
  if (!header) return untrusted("the answer carries no signature, or several");
  const auto jws = evidence::parse_jws(*header);
  if (!jws || !jws->payload.empty()) return untrusted("the signature is no detached JWS with ES256");
  const auto report =
      evidence::judge_jws(jws, rule.type, evidence::to_base64url(core::as_bytes(answer.body)), provider.answer_keys);
  if (report.status == SignatureStatus::valid) return {};
  return untrusted("signature of the answer: " + std::string(signature_status_name(report.status)));
}

}  // namespace chipid::remote
