#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// A passport with everything of Extended Access Control version 1: fingers behind Chip and Terminal Authentication.
CardPlan icao_td3_eac() {
  constexpr std::uint32_t brainpool_p256r1 = 13;
  CardPlan plan{.document = {.format = MrzFormat::td3,
                             .code = "P",
                             .number = "EA0000003",
                             .surname = "FINGER",
                             .given_names = "EACHAN",
                             .sex = Sex::male,
                             .birth_date = "1981-11-05",
                             .issue_date = "2025-01-15",
                             .expiry_date = "2035-01-14",
                             .place_of_birth = "ARCADIA<UTOPIA",
                             .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"},
                .portrait = portraits::man_small(),
                .groups = {1, 2, 3, 11, 12, 14},
                .pki = utopia_pki(),
                .can = "313503",
                .pace = {{pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1}},
                .terminal_authentication = ""};
  use_chip_authentication(plan, "ecdh-aes-128");
  return plan;
}

}  // namespace chipid::virtual_card
