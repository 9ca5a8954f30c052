#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// The files of the speed comparison: 20,008 bytes in all.
CardPlan bench_bac() {
  return {.document = {.format = MrzFormat::td3,
                       .code = "P",
                       .number = "B20008000",
                       .surname = "BENCH",
                       .given_names = "QUICK",
                       .sex = Sex::male,
                       .birth_date = "1990-02-03",
                       .issue_date = "2025-01-15",
                       .expiry_date = "2035-01-14",
                       .personal_number = "20008",
                       .place_of_birth = "ARCADIA<UTOPIA",
                       .issuing_authority = "UTOPIA TEST PASSPORT OFFICE"},
          .portrait = portraits::man_large(),
          .groups = {1, 2, 11, 12, 15},
          .pki = utopia_pki(),
          .active_authentication = ActiveAuthenticationPlan{.label = "bench-bac active authentication"}};
}

CardPlan bench_bac_extended() {
  auto plan = bench_bac();
  plan.extended_length = BufferSizes{.command = 65535, .response = 65535};
  return plan;
}

}  // namespace chipid::virtual_card
