#include <chipid/consistency.hpp>
#include <random>

#include "citizen/agreement.hpp"
#include "citizen/expiry.hpp"
#include "citizen/folding.hpp"
#include "core/text.hpp"
#include "personalise/dg13.hpp"
#include "personalise/mrz.hpp"
#include "personalise/qr_text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {

constexpr std::string_view syllables[] = {"Nguyễn", "Trần", "Đặng", "Võ",   "Văn", "Thị", "Hữu", "Ngọc",   "Ánh",
                                          "Bích",   "Ý",    "Tuấn", "Hùng", "Lê",  "Đỗ",  "Mỹ",  "Phượng", "Ưu"};
constexpr std::string_view places[] = {"Số 12/3",         "Tổ 5",  "Phường Đống Đa", "Xã Ia Ko", "Quận 10",
                                       "TP. Hồ Chí Minh", "Hà Nội"};

std::string digits(unsigned number, std::size_t width) {
  const auto text = std::to_string(number);
  return std::string(width - std::min(width, text.size()), '0') + text;
}

/// Any citizen that a card may be issued to.
class AnyCitizen {
 public:
  struct Person {
    virtual_card::Citizen citizen;
    virtual_card::Document document;
    std::string birth;
    std::string issue;
    std::string expiry;
  };

  Person person() {
    Person person;
    const unsigned year = 1930 + below(90);
    const unsigned month = 1 + below(12);
    const unsigned day = below(20) == 0 && month == 2 && year % 4 == 0 ? 29 : 1 + below(28);
    const bool male = below(2) == 0;
    person.birth = digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
    person.issue = digits(2021 + below(8), 4) + "-" + digits(1 + below(12), 2) + "-" + digits(1 + below(28), 2);
    fill(person, year, male);
    return person;
  }

 private:
  unsigned below(unsigned end) { return static_cast<unsigned>(random_()) % end; }

  template <typename Words>
  std::string words(const Words& from, unsigned count, const char* between) {
    std::string text;
    for (unsigned i = 0; i < count; ++i) text += (i == 0 ? "" : between) + std::string(from[below(std::size(from))]);
    return text;
  }

  static std::string dmy(const std::string& iso) {
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
  }

  void fill(Person& person, unsigned year, bool male) {
    const auto expiry = citizen::expiry_candidates(person.birth, person.issue);
    person.expiry = expiry.empty() || !expiry.front() ? "2099-12-31" : *expiry.front();
    auto& citizen = person.citizen;
    citizen.number = digits(below(100), 3) + std::to_string((year < 2000 ? 0 : 2) + (male ? 0 : 1)) +
                     digits(year % 100, 2) + digits(below(1000000), 6);
    const auto surname = words(syllables, 1, " ");
    const auto given = words(syllables, 1 + below(7), " ");
    citizen.full_name = surname + " " + given;
    citizen.birth_date = dmy(person.birth);
    citizen.sex = male ? "Nam" : "Nữ";
    citizen.residence = words(places, 1 + below(5), ", ");
    citizen.issue_date = dmy(person.issue);
    citizen.expiry_date = person.expiry == "2099-12-31" ? "Không thời hạn" : dmy(person.expiry);
    if (below(2) == 0) citizen.old_number = digits(below(1000000000), 9);
    citizen.generation = below(2) == 0 ? virtual_card::CardGeneration::of_2021 : virtual_card::CardGeneration::of_2024;
    citizen.parents =
        below(2) == 0 ? virtual_card::ParentsForm::one_sequence : virtual_card::ParentsForm::one_sequence_each;
    person.document = {.format = virtual_card::MrzFormat::td1,
                       .code = "ID",
                       .issuing_state = "VNM",
                       .number = citizen.number.substr(3),
                       .surname = surname,
                       .given_names = given,
                       .nationality = "VNM",
                       .sex = male ? virtual_card::Sex::male : virtual_card::Sex::female,
                       .birth_date = person.birth,
                       .issue_date = person.issue,
                       .expiry_date = person.expiry,
                       .personal_number = citizen.number + "<<" + virtual_card::check_digit(citizen.number)};
  }

  std::mt19937 random_{20261128};
};

std::string lines_of(const virtual_card::Document& document) {
  std::string text;
  for (const auto& line : virtual_card::mrz_lines(document)) text += line;
  return text;
}

}  // namespace

TEST_CASE("property: any person's QR code, DG13 and MRZ are read back and agree with each other") {
  AnyCitizen any;
  for (int i = 0; i < 500; ++i) {
    const auto person = any.person();
    const auto text = virtual_card::qr_text(person.citizen);
    CAPTURE(text);
    const auto payload = ok(citizen::parse_qr(text));
    REQUIRE(payload.number == person.citizen.number);
    REQUIRE(payload.old_number.value_or("") == person.citizen.old_number);
    REQUIRE(payload.name == person.citizen.full_name);
    REQUIRE(payload.birth_date == person.birth);
    REQUIRE(payload.sex == (person.citizen.sex == "Nam" ? Sex::male : Sex::female));
    REQUIRE(payload.residence == person.citizen.residence);
    REQUIRE(payload.issue_date == person.issue);
    const auto dg13 = ok(citizen::parse_dg13(virtual_card::make_dg13(person.citizen)));
    const auto mrz = ok(parse_mrz(lines_of(person.document)));
    REQUIRE(citizen::differing(citizen::compare_with_chip(payload, &mrz, &dg13)).empty());
    REQUIRE(citizen::differing_fields(mrz, dg13).empty());
    const auto number = citizen::claims_of(ok(parse_personal_number(payload.number)));
    REQUIRE(citizen::differing(citizen::compare(number, citizen::claims_of(dg13))).empty());
  }
}

TEST_CASE("property: the QR code gives the keys of the card") {
  AnyCitizen any;
  for (int i = 0; i < 500; ++i) {
    const auto person = any.person();
    const auto text = virtual_card::qr_text(person.citizen);
    CAPTURE(text);
    if (person.issue < person.birth) continue;
    const auto keys = ok(citizen::keys_from_qr(ok(citizen::parse_qr(text))));
    const auto mrz = mrz_information(ok(parse_mrz(lines_of(person.document))));
    REQUIRE(core::as_text(keys.at(0).secret().view()) == person.citizen.number.substr(6));
    REQUIRE(core::as_text(keys.at(1).secret().view()) == mrz);
    REQUIRE(keys.size() <= 3);
  }
}

TEST_CASE("property: one field changed is that field found, and no other") {
  AnyCitizen any;
  for (int i = 0; i < 200; ++i) {
    const auto person = any.person();
    const auto payload = ok(citizen::parse_qr(virtual_card::qr_text(person.citizen)));
    auto other = person.citizen;
    other.residence += ", Thôn Khác";
    const auto dg13 = ok(citizen::parse_dg13(virtual_card::make_dg13(other)));
    REQUIRE(citizen::differing(citizen::compare_with_chip(payload, nullptr, &dg13)) ==
            std::vector<std::string>{"residence"});
  }
}
