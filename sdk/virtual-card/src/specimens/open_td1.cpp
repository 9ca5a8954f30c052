#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {

// An identity card that anybody in its reach can read.
CardPlan open_td1() {
  return {.document = {.format = MrzFormat::td1,
                       .code = "I",
                       .number = "OPEN00001",
                       .surname = "OFFEN",
                       .given_names = "OLGA",
                       .sex = Sex::female,
                       .birth_date = "1979-05-06",
                       .issue_date = "2025-01-15",
                       .expiry_date = "2035-01-14"},
          .portrait = portraits::woman_small(),
          .groups = {1, 2},
          .pki = utopia_pki(),
          .has_access_control = false};
}

}  // namespace chipid::virtual_card
