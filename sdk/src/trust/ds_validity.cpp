#include <algorithm>

#include "judgement.hpp"

// Whether signer and authority were valid when the document was signed (ICAO 9303-12, 4; RFC 5280, 4.1.2.5).
namespace chipid::trust {
namespace {

using enum CheckStatus;
using Source = SigningMoment::Source;

constexpr auto id = report::ids::ds_validity;

report::Detail times_of(const SigningMoment& moment, const pki::Certificate& certificate) {
  return {{"signed", pki::time_text(moment.from)},
          {"not_before", pki::time_text(certificate.not_before)},
          {"not_after", pki::time_text(certificate.not_after)}};
}

// Only a signed time tells for certain; by another guess at it we cannot tell.
Check outside(const SigningMoment& moment, const pki::Certificate& certificate) {
  const bool certain = moment.source == Source::signed_time;
  return report::check(id, certain ? failed : inconclusive,
                       certain ? Reason::validity_outside : Reason::validity_unknown_time,
                       {report::date(pki::date_text(moment.from))}, times_of(moment, certificate));
}

// A day's grace: clocks go a little wrong, and days begin at other hours elsewhere.
bool not_yet_signed(const SigningMoment& moment, pki::Time now) {
  return moment.source == Source::signed_time && now + std::chrono::days(1) < moment.from;
}

Check inside(const SigningMoment& moment, const pki::Certificate& certificate, bool expired_since) {
  const auto day = report::date(pki::date_text(moment.from));
  auto detail = times_of(moment, certificate);
  switch (moment.source) {
    case Source::signed_time:
      return report::check(id, passed, expired_since ? Reason::validity_expired_since : Reason::validity_good, {day},
                           std::move(detail));
    case Source::issue_date:
      return report::check(id, passed, Reason::validity_by_issue_date, {day}, std::move(detail));
    case Source::now:
      break;
  }
  return report::check(id, passed, Reason::validity_now, {}, std::move(detail));
}

Check judge(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  const auto& certificate = *signer.known->certificate;
  const auto moment = signing_moment(signer, circumstances);
  if (!valid_at(certificate, moment)) return outside(moment, certificate);
  const auto anchor = issuer_of(signer, circumstances.document.kind, moment.from);
  if (!anchor) return impossible(id, report::ids::ds_chain);
  if (!valid_at(anchor->certificate, moment)) return outside(moment, anchor->certificate);
  if (not_yet_signed(moment, circumstances.now)) {
    const auto day = [](pki::Time time) { return report::date(pki::date_text(time)); };
    return report::check(id, inconclusive, Reason::validity_not_yet_signed, {day(moment.from), day(circumstances.now)},
                         times_of(moment, certificate));
  }
  const auto first_end = std::min(certificate.not_after, anchor->certificate.not_after);
  return inside(moment, certificate, first_end < circumstances.now);
}

}  // namespace

Check ds_validity(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(id, data, [&](const auto& signer) { return judge(signer, circumstances); });
}

}  // namespace chipid::trust
