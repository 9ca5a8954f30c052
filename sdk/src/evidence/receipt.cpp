#include <algorithm>
#include <chipid/receipt.hpp>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"
#include "evidence/names.hpp"
#include "strict_json.hpp"

namespace chipid {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_receipt_size = 16 * 1024;
constexpr std::size_t max_text_size = 1024;
constexpr std::size_t max_checks = 64;
constexpr std::int64_t max_time = 253'402'300'799;

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::receipt_malformed, {}, what);
}

std::string_view trimmed(std::string_view text) {
  constexpr auto space = " \t\r\n";
  const auto first = text.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

// A text member; nothing where it is absent, of another kind or too long.
std::optional<std::string> text_of(const Json& claims, const char* name) {
  const auto member = claims.find(name);
  if (member == claims.end() || !member->is_string()) return std::nullopt;
  auto text = member->get<std::string>();
  if (text.size() > max_text_size) return std::nullopt;
  return text;
}

std::optional<std::chrono::sys_seconds> time_of(const Json& claims, const char* name) {
  const auto member = claims.find(name);
  if (member == claims.end() || !member->is_number_unsigned()) return std::nullopt;
  const auto seconds = member->get<std::uint64_t>();
  if (seconds > static_cast<std::uint64_t>(max_time)) return std::nullopt;
  return std::chrono::sys_seconds(std::chrono::seconds(seconds));
}

bool is_digest(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// An absent member is an empty text; one of another kind is nothing.
std::optional<std::string> text_or_empty_of(const Json& claims, const char* name) {
  return claims.contains(name) ? text_of(claims, name) : std::string();
}

// [id, status, reason]
std::optional<Statement> check_of(const Json& row) {
  if (!row.is_array() || row.size() != 3) return std::nullopt;
  for (const auto& cell : row) {
    if (!cell.is_string() || cell.get_ref<const std::string&>().size() > max_text_size) return std::nullopt;
  }
  const auto status = evidence::check_status_from_name(row[1].get_ref<const std::string&>());
  if (!status) return std::nullopt;
  return Statement{.id = row[0], .status = *status, .reason_id = row[2]};
}

std::optional<std::vector<Statement>> checks_of(const Json& claims) {
  const auto rows = claims.find("checks");
  std::vector<Statement> checks;
  if (rows == claims.end()) return checks;
  if (!rows->is_array() || rows->size() > max_checks) return std::nullopt;
  for (const auto& row : *rows) {
    auto check = check_of(row);
    if (!check) return std::nullopt;
    checks.push_back(*std::move(check));
  }
  return checks;
}

// Bound by its nonce: whoever made it without one bound nothing. False where a claim is of another kind.
bool read_binding(const Json& claims, std::optional<ReceiptBinding>& binding) {
  auto audience = text_or_empty_of(claims, "aud");
  auto origin = text_or_empty_of(claims, "origin");
  auto nonce = text_or_empty_of(claims, "nonce");
  auto session = text_or_empty_of(claims, "session");
  auto document = text_or_empty_of(claims, "document");
  if (!audience || !origin || !nonce || !session || !document) return false;
  const bool named = document->empty() || is_digest(*document);
  const bool bound = !audience->empty() || !origin->empty() || !session->empty() || !document->empty();
  if (nonce->empty()) return !bound;
  binding = ReceiptBinding{*std::move(audience), *std::move(origin), *std::move(nonce), *std::move(session),
                           *std::move(document)};
  return named;
}

// Claims that we do not know are ignored (RFC 7519, 4).
Result<Receipt> read_claims(std::string_view text) {
  const auto claims = evidence::parse_strict_object(text);
  if (!claims) return malformed("the claims are no JSON object");
  auto issuer = text_of(*claims, "iss");
  auto digest = text_of(*claims, "evidence");
  auto policy = text_of(*claims, "policy");
  auto purpose = text_of(*claims, "purpose");
  auto reference = text_or_empty_of(*claims, "reference");
  auto trust_list = text_or_empty_of(*claims, "trust");
  auto checks = checks_of(*claims);
  std::optional<ReceiptBinding> binding;
  const auto verdict = verdict_from_name(text_of(*claims, "verdict").value_or(std::string()));
  const auto issued = time_of(*claims, "iat");
  const auto read = time_of(*claims, "read");
  if (!issuer || !digest || !policy || !purpose || !reference || !verdict || !issued || !read || !is_digest(*digest) ||
      !trust_list || !checks || !read_binding(*claims, binding)) {
    return malformed("a claim is missing or of another kind");
  }
  return Receipt{.issuer = *std::move(issuer),
                 .issued = *issued,
                 .read = *read,
                 .evidence = *std::move(digest),
                 .verdict = *verdict,
                 .policy = *std::move(policy),
                 .purpose = *std::move(purpose),
                 .reference = *std::move(reference),
                 .binding = std::move(binding),
                 .checks = *std::move(checks),
                 .trust_list = *std::move(trust_list)};
}

void add_text(Json& claims, const char* name, const std::string& text) {
  if (!text.empty()) claims[name] = text;
}

void add_binding(Json& claims, const ReceiptBinding& binding) {
  add_text(claims, "aud", binding.audience);
  add_text(claims, "origin", binding.origin);
  add_text(claims, "nonce", binding.nonce);
  add_text(claims, "session", binding.session);
  add_text(claims, "document", binding.document);
}

// RFC 7519, 4.1 where it has a name for a claim.
Json claims_of(const Receipt& receipt) {
  Json claims = {{"iss", receipt.issuer},
                 {"iat", receipt.issued.time_since_epoch().count()},
                 {"read", receipt.read.time_since_epoch().count()},
                 {"evidence", receipt.evidence},
                 {"verdict", verdict_name(receipt.verdict)},
                 {"policy", receipt.policy},
                 {"purpose", receipt.purpose}};
  add_text(claims, "reference", receipt.reference);
  add_text(claims, "trust", receipt.trust_list);
  if (receipt.binding) add_binding(claims, *receipt.binding);
  for (const auto& check : receipt.checks) {
    claims["checks"].push_back({check.id, check_status_name(check.status), check.reason_id});
  }
  return claims;
}

struct Opened {
  evidence::Jws jws;
  Receipt receipt;
};

Result<Opened> open(std::string_view text) {
  text = trimmed(text);
  if (text.size() > max_receipt_size) return malformed("too long");
  auto jws = evidence::parse_jws(text);
  if (!jws || jws->type != evidence::receipt_type) return malformed("not a receipt's signature");
  const auto payload = evidence::from_base64url(jws->payload);
  if (!payload) return malformed("the claims are not in base64url");
  CHIPID_TRY(auto receipt, read_claims(core::as_text(*payload)));
  if (receipt.issuer != jws->key_id) return malformed("issued by one key and signed by another");
  return Opened{*std::move(jws), std::move(receipt)};
}

}  // namespace

std::vector<Statement> receipt_checks(const Verification& verification) {
  auto checks = record_verification(verification).checks;
  for (auto& check : checks) check.detail.clear();
  return checks;
}

// What was written is read once: a receipt that nobody could open must not be handed out.
Result<std::string> make_receipt(const Receipt& receipt, const SiteKey& key) {
  auto own = receipt;
  own.issuer = key.key_id();
  const auto claims = claims_of(own).dump(-1, ' ', false, Json::error_handler_t::replace);
  CHIPID_TRY(auto text, evidence::make_jws(evidence::receipt_type, core::as_bytes(claims), key, false));
  const auto opened = open(text);
  if (!opened || opened->receipt != own) return fail(ErrorCode::usage_bad_value, "receipt");
  return text;
}

Result<Receipt> parse_receipt(std::string_view text) {
  CHIPID_TRY(auto opened, open(text));
  return std::move(opened.receipt);
}

Result<ReceiptCheck> check_receipt(std::string_view text, std::span<const EnrolledKey> keys, const Evidence* evidence) {
  CHIPID_TRY(auto opened, open(text));
  ReceiptCheck check;
  check.signature = evidence::judge_jws(opened.jws, evidence::receipt_type, opened.jws.payload, keys);
  if (evidence != nullptr) check.evidence_matches = evidence->digest == opened.receipt.evidence;
  check.receipt = std::move(opened.receipt);
  return check;
}

// "eyJ": how the base64url of every JSON object with a member begins.
bool looks_like_receipt(BytesView file) noexcept {
  const auto text = trimmed(core::as_text(file.first(std::min(file.size(), max_receipt_size))));
  return text.substr(0, 3) == "eyJ";
}

}  // namespace chipid
