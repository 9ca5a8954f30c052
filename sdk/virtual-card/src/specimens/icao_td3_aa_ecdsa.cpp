#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// A passport whose only proof is Active Authentication with a key on a curve.
CardPlan icao_td3_aa_ecdsa() {
  CardPlan plan{.document = {.format = MrzFormat::td3,
                             .code = "P",
                             .number = "AE0000015",
                             .surname = "SIGNER",
                             .given_names = "ELLIPTA",
                             .sex = Sex::female,
                             .birth_date = "1984-03-21",
                             .issue_date = "2025-01-15",
                             .expiry_date = "2035-01-14",
                             .place_of_birth = "ARCADIA<UTOPIA",
                             .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"},
                .portrait = portraits::woman_small(),
                .groups = {1, 2, 11, 12},
                .pki = utopia_pki()};
  use_active_authentication(plan, "ecdsa-brainpoolP256r1-sha256");
  return plan;
}

}  // namespace chipid::virtual_card
