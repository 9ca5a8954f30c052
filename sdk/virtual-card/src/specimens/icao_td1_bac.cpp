#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// An identity card with the least a chip may hold.
CardPlan icao_td1_bac() {
  return {.document = {.format = MrzFormat::td1,
                       .code = "I",
                       .number = "D23145890",
                       .surname = "MUSTERMANN",
                       .given_names = "PETER",
                       .sex = Sex::male,
                       .birth_date = "1974-08-12",
                       .issue_date = "2025-01-15",
                       .expiry_date = "2035-01-14"},
          .portrait = portraits::man_small(),
          .groups = {1, 2},
          .pki = utopia_pki()};
}

}  // namespace chipid::virtual_card
