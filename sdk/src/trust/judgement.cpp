#include "judgement.hpp"

#include <algorithm>

namespace chipid::trust {
namespace {

constexpr std::chrono::seconds one_day = std::chrono::days(1);

bool is_authority(const pki::Certificate& certificate) {
  const auto& constraints = certificate.extensions.basic_constraints;
  return constraints && constraints->ca;
}

}  // namespace

AnchorPtr issuer_of(const ExaminedSigner& signer, DocumentKind kind, pki::Time time) {
  if (!signer.known) return nullptr;
  AnchorPtr best;
  int best_merit = -1;
  for (const auto& anchor : signer.known->issuers) {
    const auto& certificate = anchor->certificate;
    const bool valid = certificate.not_before <= time && time <= certificate.not_after;
    const int merit = (valid ? 1 : 0) + (is_authority(certificate) ? 1 : 0);
    if (!admits(anchor->scope, kind) || merit <= best_merit) continue;
    best = anchor;
    best_merit = merit;
  }
  return best;
}

SigningMoment signing_moment(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (const auto& time = signer.check.signing_time) return {*time, *time, SigningMoment::Source::signed_time};
  if (const auto& day = circumstances.document.issue_date) {
    return {*day, *day + one_day - std::chrono::seconds(1), SigningMoment::Source::issue_date};
  }
  return {circumstances.now, circumstances.now, SigningMoment::Source::now};
}

bool valid_at(const pki::Certificate& certificate, const SigningMoment& moment) noexcept {
  return certificate.not_before <= moment.until && moment.from <= certificate.not_after;
}

}  // namespace chipid::trust
