#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// A passport with both access protocols; EF.CardAccess names PACE alone.
CardPlan icao_td3_pace() {
  constexpr std::uint32_t secp256r1 = 12;
  return {.document = {.format = MrzFormat::td3,
                       .code = "P",
                       .number = "PA0000012",
                       .surname = "EXAMPLE",
                       .given_names = "PATRICIA",
                       .sex = Sex::female,
                       .birth_date = "1991-07-08",
                       .issue_date = "2025-01-15",
                       .expiry_date = "2035-01-14",
                       .place_of_birth = "ARCADIA<UTOPIA",
                       .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"},
          .portrait = portraits::woman_small(),
          .groups = {1, 2, 11, 12, 14},
          .pki = utopia_pki(),
          .can = "500540",
          .pace = {{pace::id_pace_ecdh_gm_aes_128, secp256r1}}};
}

}  // namespace chipid::virtual_card
