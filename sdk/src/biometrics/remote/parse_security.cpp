#include "profile.hpp"

namespace chipid::remote {
namespace {

Result<TlsRule> parse_tls(const Json& value) {
  CHIPID_TRY(const auto fields,
             Fields::open(value, "/tls", {"authorities", "public_key", "client_certificate", "client_key"}));
  TlsRule rule;
  CHIPID_TRY(rule.authorities, fields.text_or("authorities", ""));
  CHIPID_TRY(rule.public_key, fields.text_or("public_key", ""));
  CHIPID_TRY(rule.client_certificate, fields.text_or("client_certificate", ""));
  CHIPID_TRY(rule.client_key, fields.text_or("client_key", ""));
  if (rule.client_certificate.empty() != rule.client_key.empty()) {
    return refuse("/tls/client_key", "client_certificate and client_key belong together");
  }
  if (!rule.public_key.empty() && !rule.public_key.starts_with("sha256//")) {
    return refuse(fields.at("public_key"), "must begin with sha256//");
  }
  return rule;
}

Result<std::map<std::string, std::string>> parse_secrets(const Json& value) {
  if (!value.is_object()) return refuse("/secrets", "must be an object");
  std::map<std::string, std::string> files;
  for (const auto& [name, entry] : value.items()) {
    CHIPID_TRY(const auto fields, Fields::open(entry, below("/secrets", name), {"file"}));
    CHIPID_TRY(files[name], fields.text("file"));
  }
  return files;
}

Result<SigningRule> parse_jws(const Fields& fields) {
  SigningRule rule{.kind = SigningRule::Kind::jws};
  CHIPID_TRY(const auto over, fields.text_or("over", "request"));
  if (over != "request" && over != "body") return refuse(fields.at("over"), "must be request or body");
  rule.body_alone = over == "body";
  CHIPID_TRY(rule.header, fields.text_or("header", "X-JWS-Signature"));
  CHIPID_TRY(rule.key, fields.text("key"));
  return rule;
}

Result<SigningRule> parse_signing(const Json& value) {
  CHIPID_TRY(const auto any, Fields::open(value, "/signing", {"kind", "over", "header", "key", "secret"}));
  CHIPID_TRY(const auto kind, any.text("kind"));
  if (kind == "jws") {
    CHIPID_TRY(const auto fields, Fields::open(value, "/signing", {"kind", "over", "header", "key"}));
    return parse_jws(fields);
  }
  if (kind != "hmac") return refuse("/signing/kind", "must be jws or hmac");
  CHIPID_TRY(const auto fields, Fields::open(value, "/signing", {"kind", "header", "secret"}));
  SigningRule rule{.kind = SigningRule::Kind::hmac};
  CHIPID_TRY(rule.header, fields.text_or("header", "X-Match-Signature"));
  CHIPID_TRY(rule.secret, fields.text("secret"));
  return rule;
}

Result<AnswerSignatureRule> parse_answer_signature(const Json& value) {
  CHIPID_TRY(const auto fields, Fields::open(value, "/answer_signature", {"header", "type", "keys"}));
  AnswerSignatureRule rule;
  CHIPID_TRY(rule.header, fields.text_or("header", "X-JWS-Signature"));
  CHIPID_TRY(rule.type, fields.text_or("type", "chipid-match-answer+jws"));
  CHIPID_TRY(rule.keys, fields.text("keys"));
  return rule;
}

}  // namespace

Result<> parse_security(const Json& json, Profile& profile) {
  if (const auto tls = json.find("tls"); tls != json.end()) {
    CHIPID_TRY(profile.tls, parse_tls(*tls));
  }
  if (const auto secrets = json.find("secrets"); secrets != json.end()) {
    CHIPID_TRY(profile.secrets, parse_secrets(*secrets));
  }
  if (const auto signing = json.find("signing"); signing != json.end()) {
    CHIPID_TRY(profile.signing, parse_signing(*signing));
  }
  if (const auto signature = json.find("answer_signature"); signature != json.end()) {
    CHIPID_TRY(profile.answer_signature, parse_answer_signature(*signature));
  }
  if (profile.signing.kind == SigningRule::Kind::hmac && !profile.secrets.contains(profile.signing.secret)) {
    return refuse("/signing/secret", "no secret has this name");
  }
  return {};
}

}  // namespace chipid::remote
