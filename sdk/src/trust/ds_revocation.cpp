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
bool usable(const pki::Crl& list, pki::Time now) {
  return list.algorithms_agree && list.unknown_critical.empty() && list.this_update <= now;
}

/// What the authority's lists say of a signer.
struct Revocation {
  CrlPtr revoking = {};  ///< one that names it
  CrlPtr newest = {};    ///< the one that holds longest
};

Revocation look_up(const KnownSigner& signer, pki::Time now) {
  Revocation found;
  for (const auto& list : signer.lists) {
    if (!usable(*list, now)) continue;
    if (list->revokes(signer.certificate->serial_number)) found.revoking = list;
    if (!found.newest || end_of(*found.newest) < end_of(*list)) found.newest = list;
  }
  return found;
}

// A site that names one certificate of a key means the key.
bool compromised(const ExaminedSigner& signer, const Policy& policy) {
  return std::any_of(signer.known->issuers.begin(), signer.known->issuers.end(),
                     [&](const auto& anchor) { return is_compromised(anchor->certificate, policy); });
}

Check judge(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  if (compromised(signer, circumstances.policy)) {
    return report::check(id, failed, Reason::revocation_csca_compromised);
  }
  if (!issuer_of(signer, circumstances.document.kind, circumstances.now)) return impossible(id, report::ids::ds_chain);
  const auto found = look_up(*signer.known, circumstances.now);
  const auto day = [](pki::Time time) { return report::date(pki::date_text(time)); };
  if (found.revoking) {
    return report::check(id, failed, Reason::revocation_revoked, {day(found.revoking->this_update)});
  }
  if (!found.newest) {
    return report::check(id, inconclusive,
                         signer.known->rogue_list ? Reason::revocation_rogue_list : Reason::revocation_no_list);
  }
  if (end_of(*found.newest) < circumstances.now) {
    return report::check(id, inconclusive, Reason::revocation_stale, {day(end_of(*found.newest))});
  }
  return report::check(id, passed, Reason::revocation_good, {day(found.newest->this_update)});
}

}  // namespace

Check ds_revocation(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(id, data, [&](const auto& signer) { return judge(signer, circumstances); });
}

}  // namespace chipid::trust
