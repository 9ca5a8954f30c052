#include <chipid/citizen.hpp>

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

}  // namespace chipid
