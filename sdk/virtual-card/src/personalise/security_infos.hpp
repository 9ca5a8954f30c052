#pragma once

#include <vector>

#include "chip/pace_protocols.hpp"
#include "personalise/active_authentication_plan.hpp"
#include "personalise/agreement_key.hpp"
#include "personalise/chip_authentication_plan.hpp"

/// SecurityInfos (ICAO 9303-11, 9.2; BSI TR-03110-3, A.1.1), each call one of them as DER.
namespace chipid::virtual_card {

/// PACEInfo, version 2 (9.2.1).
[[nodiscard]] Bytes pace_info(const pace::Offer& offer);
/// PACEDomainParameterInfo of an offer whose parameters are written out (9.2.2).
[[nodiscard]] Result<Bytes> pace_domain_parameter_info(const pace::Offer& offer);
/// Both for each offer, every one once.
[[nodiscard]] Result<std::vector<Bytes>> pace_infos(const std::vector<pace::Offer>& offers);
/// The offers of a SET OF SecurityInfo that this chip can serve; of malformed ones none.
[[nodiscard]] std::vector<pace::Offer> parse_pace_infos(BytesView security_infos);
/// ChipAuthenticationInfo, version 1 (9.2.5).
[[nodiscard]] Bytes chip_authentication_info(const ChipAuthenticationPlan& plan);
/// ChipAuthenticationPublicKeyInfo (9.2.6).
[[nodiscard]] Result<Bytes> chip_authentication_public_key_info(const ChipAuthenticationPlan& plan);
/// The same of a key for chip authentication mapping: the key's identifier is that of its parameters (9.2.6).
[[nodiscard]] Result<Bytes> mapping_key_info(const pace::Offer& offer, DomainParameters form, BytesView public_key);
/// TerminalAuthenticationInfo, version 1 (TR-03110-3, A.1.1.3).
[[nodiscard]] Bytes terminal_authentication_info();
/// ActiveAuthenticationInfo (9.2.4): the signature algorithm of BSI TR-03111 for r || s, that of X9.62 for the DER
/// form.
[[nodiscard]] Bytes active_authentication_info(Digest digest, aa::SignatureForm form);

/// EF.CardAccess (ICAO 9303-10, 3.11.3).
[[nodiscard]] Bytes make_ef_card_access(std::vector<Bytes> security_infos);
/// DG14 (ICAO 9303-10, 4.7.14).
[[nodiscard]] Bytes make_dg14(std::vector<Bytes> security_infos);

}  // namespace chipid::virtual_card
