#include "diagnosis/mask.hpp"

#include <algorithm>

namespace chipid::diagnosis {
namespace {

constexpr std::size_t shortest_number = 6;
constexpr std::size_t shortest_in_groups = 9;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Digits from `at` on, also in groups with one space or hyphen between.
std::size_t end_of_number(std::string_view text, std::size_t at) {
  auto end = at;
  while (end < text.size()) {
    if (is_digit(text[end])) {
      ++end;
    } else if ((text[end] == ' ' || text[end] == '-') && end + 1 < text.size() && is_digit(text[end + 1])) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

bool is_long(std::string_view number) {
  std::size_t piece = 0;
  std::size_t longest = 0;
  for (const char c : number) {
    piece = is_digit(c) ? piece + 1 : 0;
    longest = std::max(longest, piece);
  }
  const auto digits = static_cast<std::size_t>(std::count_if(number.begin(), number.end(), is_digit));
  return longest >= shortest_number || digits >= shortest_in_groups;
}

std::string without_home(std::string_view text, std::string_view home) {
  std::string shown(text);
  if (home.size() < 2) return shown;
  for (auto at = shown.find(home); at != std::string::npos; at = shown.find(home, at + 1)) {
    shown.replace(at, home.size(), "~");
  }
  return shown;
}

}  // namespace

std::string masked(std::string_view text, std::string_view home) {
  auto shown = without_home(text, home);
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (!is_digit(shown[at])) continue;
    const auto end = end_of_number(shown, at);
    if (is_long(std::string_view(shown).substr(at, end - at))) {
      std::replace_if(shown.begin() + static_cast<std::ptrdiff_t>(at), shown.begin() + static_cast<std::ptrdiff_t>(end),
                      is_digit, '*');
    }
    at = end;
  }
  return shown;
}

}  // namespace chipid::diagnosis
