#include "judgement.hpp"

// Who issued the document signer (ICAO 9303-12, 3 and 7.1).
namespace chipid::trust {
namespace {

using enum CheckStatus;
using Issuer = KnownSigner::Issuer;

constexpr auto id = report::ids::ds_chain;

report::Detail names_of(const pki::Certificate& certificate) {
  return {{"signer", certificate.subject.text}, {"issuer", certificate.issuer.text}};
}

// No public list has the authority of the citizen cards, so its absence has a remedy of its own.
Reason why_no_anchor(const Circumstances& circumstances) {
  if (circumstances.document.kind == DocumentKind::citizen_card) return Reason::chain_no_citizen_root;
  return circumstances.store.summary().anchors == 0 ? Reason::chain_empty_store : Reason::chain_no_anchor;
}

std::string_view kind_option(DocumentKind kind) {
  return kind == DocumentKind::citizen_card ? "citizen" : "passport";
}

Check anchored(const ExaminedSigner& signer, const Circumstances& circumstances) {
  const auto& certificate = *signer.known->certificate;
  const auto kind = circumstances.document.kind;
  const auto anchor = issuer_of(signer, kind, circumstances.now);
  if (!anchor) {
    return report::check(id, inconclusive, Reason::chain_out_of_scope, {kind_option(kind)}, names_of(certificate));
  }
  auto detail = names_of(certificate);
  detail["origin"] = anchor->origin;
  return report::check(id, passed, Reason::chain_good, {anchor->certificate.subject.text}, std::move(detail));
}

Check judge(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (!signer.known) return report::check(id, inconclusive, Reason::chain_no_certificate);
  const auto& certificate = *signer.known->certificate;
  auto detail = names_of(certificate);
  switch (signer.known->issuer) {
    case Issuer::found:
      return anchored(signer, circumstances);
    case Issuer::contradicted:
      return report::check(id, failed, Reason::chain_signature_wrong, {}, std::move(detail));
    case Issuer::other_key:
      return report::check(id, inconclusive, Reason::chain_other_key, {}, std::move(detail));
    case Issuer::self_signed:
      return report::check(id, inconclusive, Reason::chain_self_signed, {}, std::move(detail));
    case Issuer::unsupported: {
      const auto algorithm = certificate.signature_algorithm.algorithm.to_string();
      return report::check(id, inconclusive, Reason::unknown_algorithm, {algorithm}, std::move(detail));
    }
    case Issuer::forbidden:
      return report::check(id, inconclusive, Reason::earlier_step, {report::ids::crypto_forbidden}, std::move(detail));
    case Issuer::unknown:
      break;
  }
  return report::check(id, inconclusive, why_no_anchor(circumstances), {certificate.issuer.text}, std::move(detail));
}

}  // namespace

Check ds_chain(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(id, data, [&](const auto& signer) { return judge(signer, circumstances); });
}

}  // namespace chipid::trust
