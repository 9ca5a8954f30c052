#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::uint32_t modp_2048_256 = 2;
constexpr std::uint32_t secp256r1 = 12;
constexpr std::uint32_t brainpool_p256r1 = 13;

// Numbers of 2048 bits do not fit a short command (BSI TR-03110-3, B.1).
constexpr BufferSizes long_numbers{.command = 1024, .response = 1024};

// A passport with PACE by CAN and MRZ, and BAC.
CardPlan passport(Document document, const Portrait& portrait, std::string can, std::vector<pace::Offer> offers) {
  document.issue_date = "2025-01-15";
  document.expiry_date = "2035-01-14";
  document.place_of_birth = "ARCADIA<UTOPIA";
  document.issuing_authority = "UTOPIA TEST PASSPORT OFFICE";
  return {.document = std::move(document),
          .portrait = portrait,
          .groups = {1, 2, 11, 12, 14},
          .pki = utopia_pki(),
          .can = std::move(can),
          .pace = std::move(offers)};
}

}  // namespace

CardPlan icao_td3_im() {
  return passport({.number = "PI0000013",
                   .surname = "EJEMPLO",
                   .given_names = "IMANOL",
                   .sex = Sex::male,
                   .birth_date = "1983-03-21"},
                  portraits::man_small(), "413013", {{pace::id_pace_ecdh_im_aes_256, brainpool_p256r1}});
}

// ICAO 9303-11, 4.4: who offers chip authentication mapping offers another one as well.
CardPlan icao_td3_cam() {
  return passport(
      {.number = "PC0000013",
       .surname = "EXEMPLE",
       .given_names = "CAMILLE",
       .sex = Sex::female,
       .birth_date = "1989-09-30"},
      portraits::woman_small(), "613013",
      {{pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1}, {pace::id_pace_ecdh_cam_aes_128, brainpool_p256r1}});
}

CardPlan icao_td3_dh() {
  auto plan = passport({.number = "PD0000002",
                        .surname = "BEISPIEL",
                        .given_names = "DHARMA",
                        .sex = Sex::female,
                        .birth_date = "1977-12-01"},
                       portraits::woman_small(), "102048", {{pace::id_pace_dh_gm_aes_128, modp_2048_256}});
  plan.extended_length = long_numbers;
  return plan;
}

// An identity card with every mapping over either kind of group, every password, and every proof of the chip.
CardPlan icao_td1_all() {
  CardPlan plan{.document = {.format = MrzFormat::td1,
                             .code = "I",
                             .number = "ALL000001",
                             .surname = "VOORBEELD",
                             .given_names = "ALLARD",
                             .sex = Sex::male,
                             .birth_date = "1980-06-15",
                             .issue_date = "2025-01-15",
                             .expiry_date = "2035-01-14",
                             .place_of_birth = "ARCADIA<UTOPIA",
                             .issuing_authority = "UTOPIA TEST CARD OFFICE"},
                .portrait = portraits::man_small(),
                .groups = {1, 2, 3, 11, 12, 14},
                .pki = utopia_pki(),
                .extended_length = long_numbers,
                .can = "180615",
                .pin = "246810",
                .puk = "9876543210",
                .pace = {{pace::id_pace_ecdh_gm_tdes, secp256r1},
                         {pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1},
                         {pace::id_pace_ecdh_im_aes_128, brainpool_p256r1},
                         {pace::id_pace_ecdh_cam_aes_128, brainpool_p256r1},
                         {pace::id_pace_dh_gm_aes_128, modp_2048_256},
                         {pace::id_pace_dh_im_aes_128, modp_2048_256}},
                .card_security = {.domain_parameters = DomainParameters::standardised},
                .terminal_authentication = ""};
  use_chip_authentication(plan, "ecdh-aes-128");
  use_active_authentication(plan, "rsa-2048-sha256");
  return plan;
}

}  // namespace chipid::virtual_card
