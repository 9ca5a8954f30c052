#include "personalise/mrz.hpp"
#include "specimens/portraits.hpp"
#include "specimens/specimens.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::uint32_t brainpool_p256r1 = 13;

// "MKjCOS-37", the historical bytes of the Vietnamese chip.
constexpr std::uint8_t historical_bytes[] = {0x4D, 0x4B, 0x6A, 0x43, 0x4F, 0x53, 0x2D, 0x33, 0x37};

std::string dmy(std::string_view iso_date) {
  return std::string(iso_date.substr(8, 2)) + "/" + std::string(iso_date.substr(5, 2)) + "/" +
         std::string(iso_date.substr(0, 4));
}

// A person's names, and what DG13 and the MRZ have in common.
struct Person {
  std::string number;
  std::string surname;
  std::string given_names;
  Sex sex;
  std::string birth_date;
  std::string issue_date;
  std::string expiry_date;
};

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
          .full_name = person.surname + " " + person.given_names,
          .birth_date = dmy(person.birth_date),
          .sex = person.sex == Sex::male ? "Nam" : "Nữ",
          .ethnicity = "Kinh",
          .religion = "Không",
          .issue_date = dmy(person.issue_date),
          .expiry_date = dmy(person.expiry_date)};
}

CardPlan card_of(const Person& person) {
  const auto& number = person.number;
  return {.document = mrz_document(person),
          .citizen = citizen_of(person),
          .portrait = person.sex == Sex::male ? portraits::man_large() : portraits::woman_large(),
          .groups = {1, 2, 13, 14, 15},
          .pki = &viet_nam_pki(),
          .can = number.substr(number.size() - 6),
          .pace = {{pace::id_pace_ecdh_gm_aes_128, brainpool_p256r1}},
          .other_card_access = {terminal_authentication_info(), chip_authentication_info()},
          .historical_bytes = {std::begin(historical_bytes), std::end(historical_bytes)},
          .active_authentication_label = "vn-citizen " + number + " active authentication",
          .chip_authentication_label = "vn-citizen " + number + " chip authentication"};
}

}  // namespace

// The person of the published DG13 example.
CardPlan vn_citizen_2021() {
  auto plan = card_of({.number = "001090000123",
                       .surname = "Nguyễn",
                       .given_names = "Văn A",
                       .sex = Sex::male,
                       .birth_date = "1990-01-15",
                       .issue_date = "2021-04-20",
                       .expiry_date = "2030-01-15"});
  auto& citizen = *plan.citizen;
  citizen.place_of_origin = "Xã A, Huyện B, Hà Nội";
  citizen.residence = "Số 1, Đường C, Phường D, Quận E, Hà Nội";
  citizen.identifying_marks = "Nốt ruồi C:1cm trên sau cánh mũi trái";
  citizen.father = "Nguyễn Văn B";
  citizen.mother = "Trần Thị C";
  citizen.old_number = "012345678";
  citizen.chip_id = "0123456789ABCDEF";
  return plan;
}

}  // namespace chipid::virtual_card
