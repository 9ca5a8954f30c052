#include "chip_offers.hpp"

#include <algorithm>

namespace chipid::verification {
namespace {

using enum CheckStatus;

// id-PACE-ECDH-CAM (ICAO 9303-11, 9.2.1)
constexpr asn1::Oid id_pace_ecdh_cam{0, 4, 0, 127, 0, 7, 2, 2, 4, 6};

// Announced, and nobody made it: without the card nobody can; else its key's file was not asked for or did not come, or
// the session ended over the other proof.
Check not_run(std::string_view id, Reason not_asked, const ChipOffers& offers, const FileReport* file,
              std::string_view hash, std::string_view other_proof) {
  if (offers.offline) return report::check(id, not_performed, Reason::needs_card);
  if (file == nullptr) return report::check(id, not_performed, not_asked);
  return impossible(id, file->bytes.empty() || file->error ? hash : other_proof);
}

Check ca_not_run(const ChipOffers& offers) {
  return not_run(report::ids::chip_chip_authentication, Reason::ca_not_run, offers, offers.dg14_file, "dg14.hash",
                 report::ids::chip_active_authentication);
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
  return not_run(id, Reason::aa_not_run, offers, offers.dg15_file, "dg15.hash", report::ids::chip_chip_authentication);
}

Check chip_chip_authentication(const ChipOffers& offers) {
  constexpr auto id = report::ids::chip_chip_authentication;
  if (!offers.verified) return impossible(id, offers.unverified_by);
  if (offers.key_in_card_security) return ca_not_run(offers);
  if (!offers.dg14.listed) return report::check(id, not_supported, Reason::ca_not_offered);
  if (offers.dg14_file == nullptr && !offers.offline) return ca_not_run(offers);
  if (!offers.dg14.proven || !offers.dg14.infos) return impossible(id, "dg14.hash");
  if (!offers_chip_authentication(*offers.dg14.infos)) return report::check(id, not_supported, Reason::ca_not_offered);
  return ca_not_run(offers);
}

}  // namespace chipid::verification
