#include "logic/masked.hpp"

#include <algorithm>

namespace chipid::counter {
namespace {

constexpr std::string_view dots = "•••";

// Of UTF-8, as displayable() gives it.
std::string first_letter(std::string_view word) {
  std::size_t size = 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
  return std::string(word.substr(0, size));
}

}  // namespace

std::string masked_name(std::string_view name) {
  std::string masked;
  while (!name.empty()) {
    const auto word = name.substr(0, name.find(' '));
    if (!word.empty()) masked += (masked.empty() ? "" : " ") + first_letter(word) + std::string(dots);
    name.remove_prefix(std::min(word.size() + 1, name.size()));
  }
  return masked;
}

std::string masked_number(std::string_view number) {
  constexpr std::size_t shortest = 9;
  constexpr std::size_t shown = 3;
  if (number.size() < shortest) return std::string(dots);
  return std::string(dots) + " " + std::string(number.substr(number.size() - shown));
}

}  // namespace chipid::counter
