#include "dates.hpp"

#include <algorithm>
#include <cctype>

namespace chipid::counter::typing {
namespace {

constexpr std::size_t max_format = 20;

bool is_day(std::string_view iso) {
  constexpr std::string_view shape = "0000-00-00";
  return iso.size() == shape.size() && std::equal(iso.begin(), iso.end(), shape.begin(), [](char has, char wants) {
           return wants == '-' ? has == '-' : has >= '0' && has <= '9';
         });
}

std::string without_zero(std::string_view digits) {
  return std::string(digits[0] == '0' ? digits.substr(1) : digits);
}

// What a run of the same letter stands for; nothing: it stands for no part of a day.
std::optional<std::string> token(char letter, std::size_t length, std::string_view iso) {
  const auto year = iso.substr(0, 4), month = iso.substr(5, 2), day = iso.substr(8, 2);
  if (letter == 'y' && (length == 4 || length == 2)) return std::string(year.substr(4 - length));
  if (letter != 'd' && letter != 'm') return std::nullopt;
  const auto digits = letter == 'd' ? day : month;
  if (length == 2) return std::string(digits);
  return length == 1 ? std::optional(without_zero(digits)) : std::nullopt;
}

}  // namespace

std::optional<std::string> format_day(std::string_view iso, std::string_view format) {
  if (!is_day(iso) || format.size() > max_format) return std::nullopt;
  std::string text;
  while (!format.empty()) {
    const auto end = std::min(format.find_first_not_of(format[0]), format.size());
    if (std::isalpha(static_cast<unsigned char>(format[0])) == 0) {
      text += format.substr(0, end);
    } else if (const auto part = token(format[0], end, iso)) {
      text += *part;
    } else {
      return std::nullopt;
    }
    format.remove_prefix(end);
  }
  return text;
}

bool is_date_format(std::string_view format) {
  return !format.empty() && format_day("2000-01-01", format).has_value();
}

}  // namespace chipid::counter::typing
