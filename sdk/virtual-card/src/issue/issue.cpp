#include "issue/issue.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

#include "crypto/random.hpp"
#include "issue/jpeg_size.hpp"
#include "specimens/portraits.hpp"

namespace chipid::virtual_card {
namespace {

tl::unexpected<Error> bad(std::string_view option, std::string_view why) {
  return fail(ErrorCode::usage_bad_value, std::string(option), std::string(why));
}

// Fictional people: any likeness to a living one is chance.
constexpr std::array<std::string_view, 8> given_names_of_women{"Anna", "Clara", "Dana", "Elena",
                                                               "Linh", "Mai",   "Nora", "Vera"};
constexpr std::array<std::string_view, 8> given_names_of_men{"Adam",  "Bruno", "Dung",  "Erik",
                                                             "Felix", "Minh",  "Oscar", "Victor"};
constexpr std::array<std::string_view, 8> surnames{"Beispiel", "Ejemplo", "Exemple",  "Mau",
                                                   "Muster",   "Sample",  "Specimen", "Voorbeeld"};

class Draw {
 public:
  explicit Draw(RandomSource random) : random_(std::move(random)) {}

  // Below `limit`, which is small: the bias of the remainder does not matter here.
  Result<std::uint32_t> below(std::uint32_t limit) {
    CHIPID_TRY(const auto bytes, random_(4));
    std::uint32_t value = 0;
    for (const auto byte : bytes) value = value << 8U | byte;
    return value % limit;
  }
  template <std::size_t size>
  Result<std::string_view> one_of(const std::array<std::string_view, size>& list) {
    CHIPID_TRY(const auto index, below(size));
    return list[index];
  }

 private:
  RandomSource random_;
};

std::string two_digits(std::uint32_t number) {
  return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

bool is_iso_date(const std::string& text) {
  constexpr std::string_view pattern = "dddd-dd-dd";
  const bool shape = std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), [](char c, char wanted) {
    return wanted == 'd' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == wanted;
  });
  if (!shape) return false;
  const auto number = [&](std::size_t at, std::size_t size) { return std::stoi(text.substr(at, size)); };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

Result<Sex> choose_sex(const std::string& wanted, Draw& draw) {
  if (wanted == "female") return Sex::female;
  if (wanted == "male") return Sex::male;
  if (!wanted.empty()) return bad("sex", "male or female");
  CHIPID_TRY(const auto coin, draw.below(2));
  return coin == 0 ? Sex::female : Sex::male;
}

// The last word is the surname; the MRZ of this card knows basic Latin letters only.
Result<> choose_name(const std::string& wanted, Document& document, Draw& draw) {
  if (wanted.empty()) {
    CHIPID_TRY(const auto given, draw.one_of(document.sex == Sex::female ? given_names_of_women : given_names_of_men));
    CHIPID_TRY(const auto surname, draw.one_of(surnames));
    document.given_names = given;
    document.surname = surname;
    return {};
  }
  const bool plain = std::all_of(wanted.begin(), wanted.end(), [](char c) {
    return c == ' ' || c == '-' || (std::isalpha(static_cast<unsigned char>(c)) != 0);
  });
  const auto space = wanted.find_last_of(' ');
  if (!plain || wanted.back() == ' ') return bad("name", "letters A to Z, blanks and hyphens");
  document.surname = wanted.substr(space == std::string::npos ? 0 : space + 1);
  document.given_names = space == std::string::npos ? std::string() : wanted.substr(0, space);
  return {};
}

Result<std::string> choose_number(const std::string& wanted, Draw& draw) {
  const bool fits = wanted.size() <= 9 && std::all_of(wanted.begin(), wanted.end(), [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                    });
  if (!fits) return bad("number", "up to nine digits and capital letters");
  if (!wanted.empty()) return wanted;
  std::string number = "T";
  for (int i = 0; i < 8; ++i) {
    CHIPID_TRY(const auto digit, draw.below(10));
    number += static_cast<char>('0' + digit);
  }
  return number;
}

// An adult, born on a day that every month has.
Result<std::string> choose_birth_date(const std::string& wanted, Draw& draw) {
  if (!wanted.empty())
    return is_iso_date(wanted) ? Result<std::string>(wanted) : bad("birth", "a day of the calendar, YYYY-MM-DD");
  CHIPID_TRY(const auto year, draw.below(45));
  CHIPID_TRY(const auto month, draw.below(12));
  CHIPID_TRY(const auto day, draw.below(28));
  return std::to_string(1960 + year) + "-" + two_digits(month + 1) + "-" + two_digits(day + 1);
}

Result<std::string> choose_expiry_date(const std::string& wanted) {
  constexpr std::string_view ten_years_after_issue = "2035-01-14";
  if (wanted.empty()) return std::string(ten_years_after_issue);
  return is_iso_date(wanted) ? Result<std::string>(wanted) : bad("expiry", "a day of the calendar, YYYY-MM-DD");
}

// A view of the options' bytes.
Result<Portrait> choose_portrait(const Bytes& wanted, Sex sex) {
  constexpr std::size_t largest = 60'000;
  if (wanted.empty()) return sex == Sex::female ? portraits::woman_small() : portraits::man_small();
  const auto size = jpeg_size(wanted);
  if (!size || wanted.size() > largest) return bad("portrait", "a JPEG file of up to 60,000 bytes");
  return Portrait{.jpeg = wanted, .width = size->first, .height = size->second};
}

}  // namespace

Result<CardPlan> plan_new_card(const IssueOptions& options) {
  Draw draw(crypto::or_system_random(options.random));
  CardPlan plan{.groups = {1, 2, 11, 12}, .pki = utopia_pki()};
  auto& document = plan.document;
  document.format = MrzFormat::td1;
  document.code = "I";
  document.issue_date = "2025-01-15";
  document.issuing_authority = "UTOPIA TEST CARD OFFICE";
  CHIPID_TRY(document.sex, choose_sex(options.sex, draw));
  CHIPID_CHECK(choose_name(options.name, document, draw));
  CHIPID_TRY(document.number, choose_number(options.number, draw));
  CHIPID_TRY(document.birth_date, choose_birth_date(options.birth_date, draw));
  CHIPID_TRY(document.expiry_date, choose_expiry_date(options.expiry_date));
  CHIPID_TRY(plan.portrait, choose_portrait(options.portrait, document.sex));
  return plan;
}

}  // namespace chipid::virtual_card
