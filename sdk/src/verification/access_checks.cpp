#include "access_checks.hpp"

#include <algorithm>

#include "lds/security_info_oids.hpp"

namespace chipid::verification {
namespace {

using enum CheckStatus;
using Infos = std::vector<lds::SecurityInfo>;

// PACEInfo and PACEDomainParameterInfo.
Infos pace_infos(const lds::SecurityInfos& infos) {
  Infos pace;
  std::copy_if(infos.all.begin(), infos.all.end(), std::back_inserter(pace),
               [](const auto& info) { return info.protocol.is_under(lds::oids::id_pace); });
  return pace;
}

// The signed ones may be more, never fewer or others.
bool contains_all(const Infos& signed_infos, const Infos& shown) {
  return std::all_of(shown.begin(), shown.end(), [&](const auto& info) {
    return std::any_of(signed_infos.begin(), signed_infos.end(),
                       [&](const auto& other) { return other.raw == info.raw; });
  });
}

// What either signed file says: chip authentication mapping may be listed where its key is, in EF.CardSecurity alone.
Infos signed_pace_infos(const SecurityOptions& dg14, const lds::SecurityInfos* card_security) {
  auto infos = dg14.proven && dg14.infos ? pace_infos(*dg14.infos) : Infos();
  if (card_security == nullptr) return infos;
  auto more = pace_infos(*card_security);
  std::move(more.begin(), more.end(), std::back_inserter(infos));
  return infos;
}

bool is_pace(const std::string& protocol) {
  return protocol.compare(0, 4, "PACE") == 0;
}

bool announces_pace(const SecurityOptions& dg14) {
  return dg14.infos && !pace_infos(*dg14.infos).empty();
}

bool pace_failed(const AccessReport& access) {
  return std::any_of(access.attempts.begin(), access.attempts.end(),
                     [](const auto& attempt) { return is_pace(attempt.protocol); });
}

Check opened_by_bac(const AccessReport& access, const SecurityOptions& dg14, const Policy& policy) {
  constexpr auto id = report::ids::access_policy;
  if (announces_pace(dg14)) return report::check(id, failed, Reason::access_downgraded);
  if (policy.bac_is_review) return report::check(id, failed, Reason::access_bac_by_policy);
  if (dg14.listed && !dg14.infos) return report::check(id, inconclusive, Reason::file_not_read, {"DG14"});
  return report::check(id, passed, pace_failed(access) ? Reason::access_by_fallback : Reason::access_by_bac);
}

Check opened(const AccessReport& access, const SecurityOptions& dg14, const Policy& policy) {
  constexpr auto id = report::ids::access_policy;
  if (access.protocol == "none") {
    return announces_pace(dg14) ? report::check(id, failed, Reason::access_downgraded)
                                : report::check(id, passed, Reason::access_open);
  }
  if (is_pace(access.protocol)) return report::check(id, passed, Reason::access_by_pace);
  return opened_by_bac(access, dg14, policy);
}

}  // namespace

Check access_pace_not_downgraded(const FileReport* card_access, const SecurityOptions& dg14,
                                 const lds::SecurityInfos* card_security) {
  constexpr auto id = report::ids::access_pace_not_downgraded;
  const bool readable = card_access != nullptr && !card_access->bytes.empty();
  const auto read = readable ? lds::parse_ef_card_access(card_access->bytes) : lds::SecurityInfos{};
  const auto shown = read ? pace_infos(*read) : Infos();
  if (shown.empty()) {
    if (announces_pace(dg14)) return report::check(id, not_performed, Reason::file_not_read, {"EF.CardAccess"});
    return report::check(id, not_supported, Reason::pace_not_offered);
  }
  const auto confirmed = signed_pace_infos(dg14, card_security);
  if (!confirmed.empty()) {
    return contains_all(confirmed, shown) ? report::check(id, passed, Reason::pace_signed)
                                          : report::check(id, failed, Reason::pace_contradicted);
  }
  if (dg14.listed && !dg14.asked) return report::check(id, not_performed, Reason::not_read_by_choice, {"DG14"});
  if (dg14.listed && !dg14.proven) return impossible(id, "dg14.hash");
  return report::check(id, inconclusive, Reason::pace_not_signed);
}

Check access_policy(const AccessReport* access, const SecurityOptions& dg14, const Policy& policy,
                    const std::optional<report::Offline>& offline) {
  constexpr auto id = report::ids::access_policy;
  if (access == nullptr || access->protocol.empty()) return report::check(id, not_performed, Reason::needs_card);
  auto check = opened(*access, dg14, policy);
  const bool only_stated = offline && !offline->enrolled_signature;
  if (check.status != passed || !only_stated) return check;
  return report::check(id, not_performed, Reason::statement_not_counted);
}

std::vector<Note> access_notes(const AccessReport* access) {
  if (access == nullptr) return {};
  if (access->protocol == "none") return {report::note(Reason::note_no_access_control)};
  if (access->protocol == "BAC" && pace_failed(*access)) return {report::note(Reason::note_bac_fallback)};
  return {};
}

}  // namespace chipid::verification
