#include "citizen/dates.hpp"

#include <algorithm>
#include <vector>

#include "lds/date.hpp"

namespace chipid::citizen {
namespace {

constexpr std::string_view separators = "/-. ";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// The three numbers between two separators.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (separators.find(c) != std::string_view::npos) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string two_digits(const std::string& part) {
  return part.size() == 1 ? "0" + part : part;
}

// "YYYYMMDD" of whatever order they are written in: the year is the one with four digits.
std::optional<std::string> in_order(const std::string& first, const std::string& middle, const std::string& last) {
  const bool year_first = first.size() == 4;
  const auto& year = year_first ? first : last;
  const auto& day = year_first ? last : first;
  if (year.size() != 4 || middle.size() > 2 || day.size() > 2) return std::nullopt;
  return year + two_digits(middle) + two_digits(day);
}

}  // namespace

std::optional<std::string> date_to_iso(std::string_view text) {
  constexpr std::size_t compact = 8;
  if (text.size() == compact && all_digits(text)) {
    const std::string date(text);
    return lds::full_date_to_iso(date.substr(4) + date.substr(2, 2) + date.substr(0, 2));
  }
  const auto parts = parts_of(text);
  if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), all_digits)) return std::nullopt;
  const auto date = in_order(parts[0], parts[1], parts[2]);
  return date ? lds::full_date_to_iso(*date) : std::nullopt;
}

std::optional<std::string> date_pattern(std::string_view text) {
  constexpr std::size_t mrz_size = 6;
  std::string pattern(text);
  std::replace(pattern.begin(), pattern.end(), '<', '?');
  const bool known = std::all_of(pattern.begin(), pattern.end(), [](char c) { return is_digit(c) || c == '?'; });
  if (known && pattern.size() == mrz_size) return "??" + pattern;
  if (known && pattern.size() == 4) return pattern + "????";
  auto iso = date_to_iso(text);
  if (iso) iso->erase(std::remove(iso->begin(), iso->end(), '-'), iso->end());
  return iso;
}

bool patterns_agree(std::string_view one, std::string_view other) noexcept {
  return one.size() == other.size() && std::equal(one.begin(), one.end(), other.begin(),
                                                  [](char a, char b) { return a == b || a == '?' || b == '?'; });
}

}  // namespace chipid::citizen
