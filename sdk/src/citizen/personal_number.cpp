#include <fmt/format.h>

#include <chipid/qr.hpp>

#include "citizen/citizen_card.hpp"
#include "provinces.hpp"

namespace chipid {
namespace {

constexpr std::size_t province_digits = 3;
constexpr int first_year = 1900;

int digit(char c) {
  return c - '0';
}

// G: two for each century, male and female, from 1900 on. YY: the year within it.
int birth_year(char century, std::string_view year) {
  return first_year + digit(century) / 2 * 100 + digit(year[0]) * 10 + digit(year[1]);
}

}  // namespace

// PPP G YY RRRRRR: province, century and sex, year of birth, random.
Result<PersonalNumber> parse_personal_number(std::string_view number) {
  if (!citizen::is_personal_number(number)) {
    return fail(ErrorCode::usage_bad_value, "personal number", "it has 12 digits");
  }
  PersonalNumber parsed{.text = std::string(number), .province = std::string(number.substr(0, province_digits))};
  parsed.province_name = citizen::province_at_registration(parsed.province);
  const char century = number[province_digits];
  parsed.sex = digit(century) % 2 == 0 ? Sex::male : Sex::female;
  parsed.birth_year = birth_year(century, number.substr(province_digits + 1, 2));
  return parsed;
}

// The province as it was called when the birth was registered: the merger of 2025 renumbered nobody.
Sentence citizen::explain(const PersonalNumber& number) {
  const bool male = number.sex == Sex::male;
  const auto name = number.province_name.value_or(std::string());
  const auto place_en = name.empty() ? "place " + number.province + " (not in the table)" : name;
  const auto place_vi = name.empty() ? "nơi đăng ký mã " + number.province + " (không có trong bảng)" : name;
  return {fmt::format("Birth registered in {} as {}, year of birth {}", place_en, male ? "male" : "female",
                      number.birth_year),
          fmt::format("Đăng ký khai sinh tại {}, giới tính {}, năm sinh {}", place_vi, male ? "Nam" : "Nữ",
                      number.birth_year)};
}

}  // namespace chipid
