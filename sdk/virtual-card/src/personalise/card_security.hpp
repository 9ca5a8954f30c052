#pragma once

#include <optional>
#include <vector>

#include "personalise/agreement_key.hpp"
#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// id-SecurityObject (ICAO 9303-10, 3.11.4).
inline constexpr asn1::Oid id_security_object{0, 4, 0, 127, 0, 7, 3, 2, 1};

/// How EF.CardSecurity comes out; without any change as ICAO 9303-10, 3.11.4 asks.
struct CardSecurityPlan {
  /// Who signs it in place of the card's authority.
  std::optional<TestPki> pki = {};
  DomainParameters domain_parameters = DomainParameters::in_full;
  /// SecurityInfos besides those that belong there.
  std::vector<Bytes> more_infos = {};
};

/// EF.CardSecurity: SignedData over SecurityInfos by the authority's document signer, on the day of issue (YYYY-MM-DD).
[[nodiscard]] Result<Bytes> make_ef_card_security(std::vector<Bytes> security_infos, const TestPki& pki,
                                                  std::string_view issue_date);

}  // namespace chipid::virtual_card
