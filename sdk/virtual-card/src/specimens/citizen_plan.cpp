#include "specimens/citizen_plan.hpp"

#include "personalise/mrz.hpp"
#include "specimens/portraits.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::uint32_t brainpool_p256r1 = 13;

// "MKjCOS-37", the historical bytes of the Vietnamese chip.
constexpr std::uint8_t historical_bytes[] = {0x4D, 0x4B, 0x6A, 0x43, 0x4F, 0x53, 0x2D, 0x33, 0x37};

std::string dmy(std::string_view iso_date) {
  return std::string(iso_date.substr(8, 2)) + "/" + std::string(iso_date.substr(5, 2)) + "/" +
         std::string(iso_date.substr(0, 4));
}

// The document number is the last nine digits; the whole number stands in the optional data with a check digit of its
// own at the end of the line.
Document mrz_document(const Person& person) {
  return {.format = MrzFormat::td1,
          .code = "ID",
          .issuing_state = "VNM",
          .number = person.number.substr(3),
          .surname = person.surname,
          .given_names = person.given_names,
          .nationality = "VNM",
          .sex = person.sex,
          .birth_date = person.birth_date,
          .issue_date = person.issue_date,
          .expiry_date = person.expiry_date,
          .personal_number = person.number + "<<" + check_digit(person.number)};
}

Citizen citizen_of(const Person& person) {
  return {.number = person.number,
          .full_name = person.surname + (person.given_names.empty() ? "" : " ") + person.given_names,
          .birth_date = dmy(person.birth_date),
          .sex = person.sex == Sex::male ? "Nam" : "Nữ",
          .ethnicity = "Kinh",
          .religion = "Không",
          .issue_date = dmy(person.issue_date),
          .expiry_date = dmy(person.expiry_date)};
}

// Which key the true cards have is not known. This one's answer fits a short APDU on the secure channel.
std::optional<ActiveAuthenticationPlan> active_authentication() {
  auto plan = active_authentication_named("rsa-1536-sha256", {});
  return plan ? std::optional(*std::move(plan)) : std::nullopt;
}

}  // namespace

CardPlan citizen_plan(const Person& person) {
  const auto& number = person.number;
  return {.document = mrz_document(person),
          .citizen = citizen_of(person),
          .portrait = person.sex == Sex::male ? portraits::man_large() : portraits::woman_large(),
          .groups = {1, 2, 13, 14, 15},
          .pki = viet_nam_pki(),
          .can = number.substr(number.size() - 6),
          .pace = {{pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1}},
          .other_card_access = {terminal_authentication_info(), chip_authentication_info({})},
          .historical_bytes = {std::begin(historical_bytes), std::end(historical_bytes)},
          .active_authentication = active_authentication(),
          .chip_authentication = {{.label = "vn-citizen " + number + " chip authentication"}}};
}

}  // namespace chipid::virtual_card
