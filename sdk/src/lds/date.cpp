#include "lds/date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace chipid::lds {
namespace {

using std::chrono::year_month_day;

constexpr int years_of_expiry_before_today = 50;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int two_digits(std::string_view text, std::size_t at) {
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

year_month_day day_of(int year, std::string_view mmdd) {
  return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(two_digits(mmdd, 0))),
          std::chrono::day(static_cast<unsigned>(two_digits(mmdd, 2)))};
}

std::optional<std::string> iso(year_month_day day) {
  if (!day.ok()) return std::nullopt;
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

// The first year from `start` on that ends with these two digits.
int year_from(int start, int last_two) {
  return start + (last_two - start % 100 + 100) % 100;
}

}  // namespace

std::optional<std::string> birth_date_to_iso(std::string_view yymmdd, year_month_day today) {
  if (yymmdd.size() != 6 || !all_digits(yymmdd)) return std::nullopt;
  const int this_year = static_cast<int>(today.year());
  const int latest = year_from(this_year - 99, two_digits(yymmdd, 0));
  // Later in the year than today, or 29 February in a year without it: a hundred years earlier.
  const auto day = day_of(latest, yymmdd.substr(2));
  return iso(day.ok() && day <= today ? day : day_of(latest - 100, yymmdd.substr(2)));
}

std::optional<std::string> expiry_date_to_iso(std::string_view yymmdd, year_month_day today) {
  if (yymmdd.size() != 6 || !all_digits(yymmdd)) return std::nullopt;
  const int first = static_cast<int>(today.year()) - years_of_expiry_before_today;
  return iso(day_of(year_from(first, two_digits(yymmdd, 0)), yymmdd.substr(2)));
}

std::optional<std::string> full_date_to_iso(std::string_view yyyymmdd) {
  if (yyyymmdd.size() != 8 || !all_digits(yyyymmdd)) return std::nullopt;
  return iso(day_of(two_digits(yyyymmdd, 0) * 100 + two_digits(yyyymmdd, 2), yyyymmdd.substr(4)));
}

}  // namespace chipid::lds
