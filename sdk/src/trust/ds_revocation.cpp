#include <algorithm>

#include "judgement.hpp"
#include "trust/authority.hpp"

// Whether the signer is revoked (ICAO 9303-12, 7.1.4; RFC 5280, 6.3).
namespace chipid::trust {
namespace {

using enum CheckStatus;

constexpr auto id = report::ids::ds_revocation;
// ICAO 9303-12, 5: a list is issued at least every 90 days; one that does not say until when it holds counts so long.
constexpr auto longest_life = std::chrono::days(90);

pki::Time end_of(const pki::Crl& list) {
  return list.next_update.value_or(list.this_update + longest_life);
}

// RFC 5280, 5.2: a critical extension that we do not know may mean that the list is only a part, or of others.
bool usable(const pki::Crl& list) {
  return list.algorithms_agree && list.unknown_critical.empty();
}

/// What the authority's lists say of a signer.
struct Revocation {
  CrlPtr revoking = {};  ///< one that names it, of whatever day: a wrong clock must not hide it
  CrlPtr newest = {};    ///< of those made by then, the one that holds longest
  CrlPtr later = {};     ///< one made after the day of the check
};

void look_at(const CrlPtr& list, pki::Time now, Revocation& found) {
  if (now < list->this_update) {
    found.later = list;
  } else if (!found.newest || end_of(*found.newest) < end_of(*list)) {
    found.newest = list;
  }
}

Revocation look_up(const KnownSigner& signer, pki::Time now) {
  Revocation found;
  for (const auto& list : signer.lists) {
    if (!usable(*list)) continue;
    if (list->revokes(signer.certificate->serial_number)) found.revoking = list;
    look_at(list, now, found);
  }
  return found;
}

// A site that names one certificate of a key means the key.
bool compromised(const ExaminedSigner& signer, const Policy& policy) {
  return std::any_of(signer.known->issuers.begin(), signer.known->issuers.end(),
                     [&](const auto& anchor) { return is_compromised(anchor->certificate, policy); });
}

report::Arg day(pki::Time time) {
  return report::date(pki::date_text(time));
}

Check judge_lists(const KnownSigner& signer, pki::Time now) {
  const auto found = look_up(signer, now);
  if (found.revoking) return report::check(id, failed, Reason::revocation_revoked, {day(found.revoking->this_update)});
  if (!found.newest && found.later) {
    return report::check(id, inconclusive, Reason::revocation_later, {day(found.later->this_update), day(now)});
  }
  if (!found.newest) {
    return report::check(id, inconclusive,
                         signer.rogue_list ? Reason::revocation_rogue_list : Reason::revocation_no_list);
  }
  if (end_of(*found.newest) < now) {
    return report::check(id, inconclusive, Reason::revocation_stale, {day(end_of(*found.newest))});
  }
  return report::check(id, passed, Reason::revocation_good, {day(found.newest->this_update)});
}

Check judge(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  if (compromised(signer, circumstances.policy)) {
    return report::check(id, failed, Reason::revocation_csca_compromised);
  }
  if (!issuer_of(signer, circumstances.document.kind, circumstances.now)) return impossible(id, report::ids::ds_chain);
  return judge_lists(*signer.known, circumstances.now);
}

}  // namespace

Check ds_revocation(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(id, data, [&](const auto& signer) { return judge(signer, circumstances); });
}

}  // namespace chipid::trust
