#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {
namespace {

CardPlan passport(std::string number, std::string given_names, const Portrait& portrait) {
  return {.document = {.format = MrzFormat::td3,
                       .code = "P",
                       .number = std::move(number),
                       .surname = "SPECIMEN",
                       .given_names = std::move(given_names),
                       .sex = Sex::female,
                       .birth_date = "1991-07-08",
                       .issue_date = "2026-02-01",
                       .expiry_date = "2036-01-31"},
          .portrait = portrait,
          .groups = {1, 2},
          .pki = utopia_pki()};
}

}  // namespace

// The picture in JPEG 2000, as most passports have it.
CardPlan icao_td3_jpeg2000() {
  return passport("X2000158A", "JOANNA PAULA", portraits::woman_jpeg2000());
}

// The record of new documents from 2026 on.
CardPlan icao_td3_39794() {
  auto portrait = portraits::woman_jpeg2000();
  portrait.iso39794 = true;
  return passport("X3979405A", "FACE IMAGE", portrait);
}

}  // namespace chipid::virtual_card
