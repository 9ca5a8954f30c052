#include <chipid/receipt.hpp>

#include "evidence.hpp"
#include "fields.hpp"
#include "make_handle.hpp"
#include "report.hpp"

namespace chipid::capi {
namespace {

std::string seconds_of(std::chrono::sys_seconds time) {
  return std::to_string(time.time_since_epoch().count());
}

/// The evidence that a receipt of this report speaks of: of evidence judged again that evidence, else what a read
/// gives.
Result<std::string> digest_of(const Report& report) {
  if (const auto* judged = report.judged()) return judged->digest;
  CHIPID_TRY(const auto file, report.evidence());
  CHIPID_TRY(const auto content, decode_evidence(file));
  return content.digest;
}

// A receipt for evidence of somebody else would lend him this verdict.
Result<std::string> own_digest(const Report& report, const char* given) {
  CHIPID_TRY(auto own, digest_of(report));
  if (own.empty()) return fail(ErrorCode::usage_bad_value, "report", "there is no evidence of it");
  if (given != nullptr && own != given) return fail(ErrorCode::usage_bad_value, "digest", "is of other evidence");
  return own;
}

Result<Receipt> receipt_of(const Report& report, const char* digest) {
  const auto& verification = report.verification();
  if (!verification.verdict) return fail(ErrorCode::usage_bad_value, "report", "it has no verdict");
  CHIPID_TRY(auto own, own_digest(report, digest));
  const auto issued = now();
  return Receipt{.issued = issued,
                 .read = report.read_at().value_or(issued),
                 .evidence = std::move(own),
                 .verdict = *verification.verdict,
                 .policy = verification.policy};
}

void add_binding(Fields& fields, const ReceiptBinding& binding) {
  fields.add("audience", binding.audience);
  fields.add("origin", binding.origin);
  fields.add("nonce", binding.nonce);
  fields.add("session", binding.session);
  fields.add("document", binding.document);
}

Fields fields_of(const ReceiptCheck& check) {
  const auto& receipt = check.receipt;
  Fields fields;
  fields.add("issuer", receipt.issuer);
  fields.add("issued", seconds_of(receipt.issued));
  fields.add("read", seconds_of(receipt.read));
  fields.add("evidence", receipt.evidence);
  fields.add("verdict", std::string(verdict_name(receipt.verdict)));
  fields.add("policy", receipt.policy);
  fields.add("purpose", receipt.purpose);
  fields.add("reference", receipt.reference);
  add_binding(fields, receipt.binding.value_or(ReceiptBinding{}));
  fields.add("trust_list", receipt.trust_list);
  fields.add("signature", std::string(signature_status_name(check.signature.status)));
  fields.add("signer", check.signature.key_name);
  if (check.evidence_matches) fields.add("evidence_matches", *check.evidence_matches ? "yes" : "no");
  return fields;
}

Result<std::optional<Evidence>> evidence_given(const std::uint8_t* file, std::size_t size) {
  if (file == nullptr) return std::nullopt;
  CHIPID_TRY(auto evidence, decode_evidence({file, size}));
  return evidence;
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_receipt_make(const chipid_report* report, const char* digest, const chipid_site_key* key,
                        const char* purpose, const char* reference, char** receipt_text) {
  return make_text(receipt_text, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto signer, find(key));
    CHIPID_TRY(auto receipt, receipt_of(*found, digest));
    receipt.purpose = text_or_empty(purpose);
    receipt.reference = text_or_empty(reference);
    return make_receipt(receipt, *signer);
  });
}

int chipid_receipt_check(const char* given, const chipid_enrolled* enrolled, const uint8_t* evidence,
                         size_t evidence_size, chipid_fields** receipt) {
  return make_handle(receipt, [&]() -> Result<Fields> {
    CHIPID_TRY(const auto receipt_text, text(given, "text"));
    CHIPID_TRY(const auto keys, enrolled_keys(enrolled));
    CHIPID_TRY(const auto content, evidence_given(evidence, evidence_size));
    CHIPID_TRY(const auto check, check_receipt(receipt_text, keys, content ? &*content : nullptr));
    return fields_of(check);
  });
}
