#include "citizen/address.hpp"

#include <algorithm>
#include <chipid/text.hpp>

#include "citizen/folding.hpp"

namespace chipid::citizen {
namespace {

constexpr std::string_view noise = " \t\r\n.-";

// Kinds of units, folded, and the form in which they are compared: abbreviated, but left out where an address commonly
// goes without them.
struct Unit {
  std::string_view first;
  std::string_view second;  ///< empty: one word
  std::string_view form;
};
constexpr Unit units[] = {
    {"THANH", "PHO", ""}, {"TP", "", ""},        {"TINH", "", ""},    {"VIET", "NAM", ""},
    {"SO", "", ""},       {"THI", "TRAN", "TT"}, {"THI", "XA", "TX"}, {"KHU", "PHO", "KP"},
    {"PHUONG", "", "P"},  {"QUAN", "", "Q"},     {"HUYEN", "", "H"},  {"XA", "", "X"},
};

std::string single_spaced(std::string_view part) {
  std::string out;
  for (const char c : part) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string trimmed(std::string_view part) {
  const auto first = part.find_first_not_of(noise);
  if (first == std::string_view::npos) return {};
  // A full stop at the end may belong to an abbreviation, but no address loses by it.
  return std::string(part.substr(first, part.find_last_not_of(noise) - first + 1));
}

const Unit* find_unit(const std::vector<std::string>& words, std::size_t at) {
  const auto* found = std::find_if(std::begin(units), std::end(units), [&](const Unit& unit) {
    const bool second = unit.second.empty() || (at + 1 < words.size() && words[at + 1] == unit.second);
    return words[at] == unit.first && second;
  });
  return found == std::end(units) ? nullptr : found;
}

std::string names_in(std::string_view address) {
  const auto words = folded_words(address);
  std::string names;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto* unit = find_unit(words, at);
    names += unit == nullptr ? std::string_view(words[at]) : unit->form;
    if (unit != nullptr && !unit->second.empty()) ++at;
  }
  return names;
}

// House numbers and those of districts, in their order: their letters and digits alone would make "12/3" of "1/23".
std::vector<std::string> numbers_in(std::string_view address) {
  std::vector<std::string> numbers(1);
  for (const char c : address) {
    const bool digit = c >= '0' && c <= '9';
    if (digit) numbers.back() += c;
    if (!digit && !numbers.back().empty()) numbers.emplace_back();
  }
  if (numbers.back().empty()) numbers.pop_back();
  return numbers;
}

}  // namespace

Address parse_address(std::string_view text) {
  Address address{.original = std::string(text)};
  const auto rest = displayable(single_spaced(text));
  for (std::size_t start = 0; start <= rest.size();) {
    const auto comma = std::min(rest.find(',', start), rest.size());
    auto part = trimmed(std::string_view(rest).substr(start, comma - start));
    start = comma + 1;
    if (part.empty()) continue;
    address.text += (address.text.empty() ? "" : ", ") + part;
    address.parts.push_back(std::move(part));
  }
  return address;
}

bool addresses_agree(std::string_view one, std::string_view other) {
  if (numbers_in(one) != numbers_in(other)) return false;
  return letters_of(folded_words(one)) == letters_of(folded_words(other)) || names_in(one) == names_in(other);
}

}  // namespace chipid::citizen
