#include "core/bytes.hpp"
#include "core/text.hpp"
#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// An identity card that proves its chip and compares fingers; its type is told by its answer to reset.
CardPlan icao_moc() {
  constexpr std::uint32_t brainpool_p256r1 = 13;
  CardPlan plan{.document = {.format = MrzFormat::td1,
                             .code = "I",
                             .number = "MOC000001",
                             .surname = "DAKTYLOS",
                             .given_names = "MONA",
                             .sex = Sex::female,
                             .birth_date = "1986-04-17",
                             .issue_date = "2025-01-15",
                             .expiry_date = "2035-01-14",
                             .place_of_birth = "ARCADIA<UTOPIA",
                             .issuing_authority = "UTOPIA TEST CARD OFFICE"},
                .portrait = portraits::woman_small(),
                .groups = {1, 2, 11, 12, 14},
                .pki = utopia_pki(),
                .can = "860417",
                .pace = {{pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1}},
                .historical_bytes = core::to_bytes(core::as_bytes(std::string_view("ChipID-MOC"))),
                .finger = FingerPlan{}};
  use_chip_authentication(plan, "ecdh-aes-128");
  return plan;
}

}  // namespace chipid::virtual_card
