#include "trust/admission.hpp"
#include "trust/authority.hpp"

namespace chipid::trust {
namespace {

using State = pki::PublicKeyInfo::State;

std::optional<SkipReason> judge_key(State state) {
  switch (state) {
    case State::usable:
      break;
    case State::unsupported:
      return SkipReason::unknown_key;
    case State::forged_curve:
      return SkipReason::forged_curve;
    case State::invalid:
      return SkipReason::bad_key;
  }
  return std::nullopt;
}

// A link certificate names another key as its authority's, where it names one (ICAO 9303-12, 7.1.1.2).
bool claims_to_be_self_signed(const pki::Certificate& certificate) {
  const auto& authority = certificate.extensions.authority_key_identifier;
  return certificate.self_issued() && (authority.empty() || authority == certificate.extensions.subject_key_identifier);
}

std::optional<SkipReason> judge_self_signature(const pki::Certificate& certificate) {
  switch (pki::verify_signature(certificate, certificate.public_key)) {
    case crypto::SignatureOutcome::valid:
      break;
    case crypto::SignatureOutcome::invalid:
      return SkipReason::self_signature;
    case crypto::SignatureOutcome::unsupported:
      return SkipReason::unknown_algorithm;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SkipReason> judge_authority(const pki::Certificate& certificate) {
  if (!is_authority(certificate)) return SkipReason::not_authority;
  if (const auto reason = judge_key(certificate.public_key.state)) return reason;
  if (pki::strength_of(certificate) == pki::Strength::forbidden) return SkipReason::forbidden_algorithm;
  return claims_to_be_self_signed(certificate) ? judge_self_signature(certificate) : std::nullopt;
}

std::string_view skip_reason_id(SkipReason reason) noexcept {
  constexpr std::string_view ids[] = {
#define CHIPID_SKIP(enumerator, id, en, vi) id,
#include "trust/skip_reasons.def"
#undef CHIPID_SKIP
  };
  return ids[static_cast<std::size_t>(reason)];
}

Sentence skip_phrase(SkipReason reason) {
  constexpr std::pair<std::string_view, std::string_view> phrases[] = {
#define CHIPID_SKIP(enumerator, id, en, vi) {en, vi},
#include "trust/skip_reasons.def"
#undef CHIPID_SKIP
  };
  const auto& [en, vi] = phrases[static_cast<std::size_t>(reason)];
  return {.en = std::string(en), .vi = std::string(vi)};
}

}  // namespace chipid::trust
