#include <algorithm>
#include <chipid/receipt.hpp>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "evidence/jws.hpp"
#include "strict_json.hpp"

namespace chipid {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_receipt_size = 4096;
constexpr std::size_t max_text_size = 512;
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

// Claims that we do not know are ignored (RFC 7519, 4).
Result<Receipt> read_claims(std::string_view text) {
  const auto claims = evidence::parse_strict_object(text);
  if (!claims) return malformed("the claims are no JSON object");
  auto issuer = text_of(*claims, "iss");
  auto digest = text_of(*claims, "evidence");
  auto policy = text_of(*claims, "policy");
  auto purpose = text_of(*claims, "purpose");
  auto reference = claims->contains("reference") ? text_of(*claims, "reference") : std::string();
  const auto verdict = verdict_from_name(text_of(*claims, "verdict").value_or(std::string()));
  const auto issued = time_of(*claims, "iat");
  const auto read = time_of(*claims, "read");
  if (!issuer || !digest || !policy || !purpose || !reference || !verdict || !issued || !read || !is_digest(*digest)) {
    return malformed("a claim is missing or of another kind");
  }
  return Receipt{.issuer = *std::move(issuer),
                 .issued = *issued,
                 .read = *read,
                 .evidence = *std::move(digest),
                 .verdict = *verdict,
                 .policy = *std::move(policy),
                 .purpose = *std::move(purpose),
                 .reference = *std::move(reference)};
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
  if (!receipt.reference.empty()) claims["reference"] = receipt.reference;
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
