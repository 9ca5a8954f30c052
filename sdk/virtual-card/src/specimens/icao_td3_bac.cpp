#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// A passport whose signed list names neither DG14 nor DG15: nothing can prove that the chip is the original.
CardPlan icao_td3_bac() {
  return {.document = {.format = MrzFormat::td3,
                       .code = "P",
                       .number = "X1234567A",
                       .surname = "SPECIMEN",
                       .given_names = "ANNA MARIA",
                       .sex = Sex::female,
                       .birth_date = "1986-04-12",
                       .issue_date = "2025-01-15",
                       .expiry_date = "2035-01-14",
                       .personal_number = "ZE184226B",
                       .place_of_birth = "ARCADIA<UTOPIA",
                       .address = "1 TEST STREET<ARCADIA<UTOPIA",
                       .profession = "TESTER",
                       .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"},
          .portrait = portraits::woman_small(),
          .groups = {1, 2, 11, 12},
          .pki = utopia_pki()};
}

}  // namespace chipid::virtual_card
