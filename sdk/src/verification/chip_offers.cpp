#include "chip_offers.hpp"

#include <algorithm>

namespace chipid::verification {
namespace {

using enum CheckStatus;

// id-PACE-ECDH-CAM (ICAO 9303-11, 9.2.1)
constexpr asn1::Oid id_pace_ecdh_cam{0, 4, 0, 127, 0, 7, 2, 2, 4, 6};

Check not_run(std::string_view id, Reason reason, bool offline) {
  return report::check(id, not_performed, offline ? Reason::needs_card : reason);
}

bool offers_chip_authentication(const lds::SecurityInfos& infos) {
  const bool cam = std::any_of(infos.pace.begin(), infos.pace.end(),
                               [](const auto& info) { return info.protocol.is_under(id_pace_ecdh_cam); });
  return cam || !infos.chip_authentication_keys.empty();
}

}  // namespace

Check chip_active_authentication(const ChipOffers& offers) {
  constexpr auto id = report::ids::chip_active_authentication;
  if (!offers.verified) return impossible(id, offers.unverified_by);
  if (!offers.lists_dg15) return report::check(id, not_supported, Reason::aa_not_offered);
  return not_run(id, Reason::aa_not_run, offers.offline);
}

Check chip_chip_authentication(const ChipOffers& offers) {
  constexpr auto id = report::ids::chip_chip_authentication;
  if (!offers.verified) return impossible(id, offers.unverified_by);
  if (offers.key_in_card_security) return not_run(id, Reason::ca_not_run, offers.offline);
  if (!offers.dg14.listed) return report::check(id, not_supported, Reason::ca_not_offered);
  if (!offers.dg14.proven || !offers.dg14.infos) return impossible(id, "dg14.hash");
  if (!offers_chip_authentication(*offers.dg14.infos)) return report::check(id, not_supported, Reason::ca_not_offered);
  return not_run(id, Reason::ca_not_run, offers.offline);
}

}  // namespace chipid::verification
