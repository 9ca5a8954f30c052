#include "access/pace_cam.hpp"
#include "chip_auth/terminal_authentication.hpp"
#include "lds/ef_card_security.hpp"
#include "pki/key_agreement_key.hpp"
#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "session/read_session.hpp"

// The proof of the chip that PACE with chip authentication mapping gives (ICAO 9303-11, 4.4.3.5.2). Whether the key is
// signed by somebody trusted is for the judgement to say.
namespace chipid::session {
namespace {

using access::pace::Established;
using enum CheckStatus;
using report::Reason;

constexpr auto id = report::ids::chip_chip_authentication;

// The identifier of a key is that of the parameters (9.2.1); a key without one can only be meant if it is the only one.
bool is_named(const lds::ChipAuthenticationPublicKeyInfo& key, std::uint32_t parameter_id, std::size_t keys) {
  if (!key.key_id) return keys == 1;
  std::uint64_t number = 0;
  for (const auto byte : *key.key_id) number = number << 8U | byte;
  return key.key_id->size() <= sizeof number && number == parameter_id;
}

const lds::ChipAuthenticationPublicKeyInfo* key_of(const lds::SecurityInfos& infos, std::uint32_t parameter_id) {
  for (const auto& key : infos.chip_authentication_keys) {
    if (is_named(key, parameter_id, infos.chip_authentication_keys.size())) return &key;
  }
  return nullptr;
}

Check proof_of(const Established& pace, const lds::SecurityInfos& infos) {
  const auto* info = key_of(infos, *pace.offer.parameter_id);
  const auto key = pki::parse_key_agreement_key(info == nullptr ? BytesView() : BytesView(info->public_key));
  const bool usable = key && key->group && key->group->same_domain(pace.offer.group);
  if (!usable) return report::check(id, inconclusive, Reason::ca_cam_no_key);
  const bool proven = access::pace::proves_key(pace.offer.group, *pace.chip_authentication_data, key->public_key,
                                               pace.chip_mapping_key);
  return proven ? report::check(id, passed, Reason::ca_good_by_cam) : report::check(id, failed, Reason::ca_wrong);
}

Check judge_mapping(const Established& pace, const FileReport* card_security) {
  if (!pace.chip_authentication_data) return report::check(id, failed, Reason::ca_cam_data);
  if (card_security == nullptr || card_security->bytes.empty()) {
    return report::check(id, inconclusive, Reason::file_not_read, {"EF.CardSecurity"});
  }
  const auto parsed = lds::parse_ef_card_security(card_security->bytes);
  if (!parsed) return report::check(id, inconclusive, Reason::file_not_read, {"EF.CardSecurity"});
  return proof_of(pace, parsed->security_infos);
}

}  // namespace

bool ReadSession::opened_by_mapping() const {
  return pace_ && pace_->offer.suite.mapping == access::pace::Mapping::chip_authentication;
}

// A proof counts only with the signed data beside it: where EF.SOD is not asked for, neither is this.
Result<> ReadSession::prove_by_mapping() {
  const bool asked = !options_.files.empty() && wanted(File::card_security);
  const bool proves = opened_by_mapping() && wanted(File::sod);
  if (asked || proves) {
    CHIPID_TRY(auto report, read(File::card_security));
    take(std::move(report));
  }
  if (!proves) return {};
  auto check = judge_mapping(*pace_, report_.find(File::card_security));
  check.detail["protocol"] = report_.access.protocol;
  if (check.status == passed) compressed_terminal_key_ = chip_auth::compress(pace_->offer.group, pace_->terminal_key);
  proofs_.mapping_failed = check.status == failed;
  mapping_proof_ = std::move(check);
  return {};
}

}  // namespace chipid::session
