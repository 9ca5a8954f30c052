#include "judgement.hpp"

// EF.CardSecurity, the signed twin of EF.CardAccess (ICAO 9303-11, 4.4.3.3.3; BSI TR-03110-3, A.1.2.5): held to the
// same rules as EF.SOD, its signer to the same as the document signer.
namespace chipid::trust {
namespace {

using enum CheckStatus;

constexpr auto id = report::ids::cardsecurity_signature;

Check wrong(std::string_view what) {
  return report::check(id, failed, Reason::cardsecurity_wrong, {what});
}

Check without_file(const CardSecurityExamination& security) {
  if (!security.tried) return report::check(id, not_performed, Reason::cardsecurity_not_needed);
  if (security.error && security.error->code == ErrorCode::file_malformed) return wrong(security.error->detail);
  return report::check(id, inconclusive, Reason::cardsecurity_not_read);
}

Check judge_data(const ExaminedSigner& signer) {
  using Signature = SignerCheck::Signature;
  const auto& check = signer.check;
  if (check.good()) return report::check(id, passed, Reason::cardsecurity_good);
  if (check.signature == Signature::forbidden) return wrong("MD5");
  const bool certain = check.signature == Signature::invalid || check.attributes != SignerCheck::Attributes::good ||
                       !check.content_type_equal || !check.digest_equal.value_or(true) || !check.version_fits;
  if (certain) return wrong("RFC 5652, 5.6");
  if (check.signature == Signature::no_signer) return report::check(id, inconclusive, Reason::chain_no_certificate);
  if (check.signature == Signature::valid && check.digest_equal) return wrong("RFC 5652, 5.3");
  return report::check(id, inconclusive, Reason::unknown_algorithm,
                       {check.signer->public_key.algorithm.algorithm.to_string()});
}

// A check of the document signer, made over EF.CardSecurity's: its failure is this check's. Where it is open, the data
// are still known to be as somebody signed them.
Check as_own(Check check) {
  if (check.status == failed) return report::check(id, failed, Reason::cardsecurity_wrong, {check.id}, check.detail);
  check.detail["signature"] = "valid";
  if (check.id == report::ids::ds_chain && check.detail.count("issuer") != 0) {
    return report::check(id, inconclusive, Reason::cardsecurity_no_anchor, {check.detail.at("issuer")}, check.detail);
  }
  return report::check(id, inconclusive, Reason::earlier_step, {check.id}, check.detail);
}

}  // namespace

Check cardsecurity_signature(const CardSecurityExamination& security, const Circumstances& circumstances) {
  if (!security.file) return without_file(security);
  if (!version_fits(security.file->signed_data)) return wrong("RFC 5652, 5.1");
  if (security.data.signers.empty()) return wrong("RFC 5652, 5.1");
  if (security.data.forged_curve) return wrong(report::ids::crypto_forbidden);
  auto check = worst_of_signers(id, security.data, judge_data);
  if (check.status != passed) return check;
  for (const auto judge : {ds_chain, ds_validity, ds_extensions, ds_country, ds_revocation}) {
    auto other = judge(security.data, circumstances);
    const bool open = other.status != passed && judge != ds_revocation;
    if (other.status == failed || open) return as_own(std::move(other));
  }
  return check;
}

}  // namespace chipid::trust
