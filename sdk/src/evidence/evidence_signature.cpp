#include <chipid/site_key.hpp>

#include "evidence/base64url.hpp"
#include "evidence/envelope.hpp"
#include "evidence/jws.hpp"

namespace chipid {

Result<Bytes> sign_evidence(BytesView file, const SiteKey& key) {
  CHIPID_TRY(const auto envelope, evidence::parse_envelope(file));
  CHIPID_CHECK(evidence::check_digest(envelope));
  CHIPID_TRY(const auto signature, evidence::make_jws(evidence::evidence_type, envelope.content, key, true));
  return evidence::write_envelope(envelope.content, signature);
}

Result<SignatureReport> verify_evidence_signature(BytesView file, std::span<const EnrolledKey> keys) {
  CHIPID_TRY(const auto envelope, evidence::parse_envelope(file));
  if (envelope.signature.empty()) return SignatureReport{};
  auto jws = evidence::parse_jws(envelope.signature);
  if (jws && !jws->payload.empty()) jws.reset();
  return evidence::judge_jws(jws, evidence::evidence_type, evidence::to_base64url(envelope.content), keys);
}

std::string_view signature_status_name(SignatureStatus status) noexcept {
  constexpr std::string_view names[] = {"none", "valid", "unknown_key", "invalid"};
  return names[static_cast<std::size_t>(status)];
}

}  // namespace chipid
