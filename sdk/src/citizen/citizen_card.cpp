#include "citizen/citizen_card.hpp"

#include <algorithm>

#include "citizen/folding.hpp"
#include "lds/date.hpp"

namespace chipid::citizen {
namespace {

constexpr std::size_t personal_number_size = 12;
constexpr std::string_view for_life = "991231";

struct SexName {
  std::string_view key;
  Sex sex;
};
constexpr SexName sex_names[] = {{"NAM", Sex::male}, {"NU", Sex::female}, {"M", Sex::male},
                                 {"F", Sex::female}, {"MALE", Sex::male}, {"FEMALE", Sex::female}};

// The check digit in position 30 of the line; cards without one are let pass.
bool check_digit_holds(std::string_view number, std::string_view rest) {
  const auto at = rest.find_first_not_of('<');
  return at == std::string_view::npos || (at + 1 == rest.size() && rest[at] == check_digit(number));
}

}  // namespace

bool is_personal_number(std::string_view text) noexcept {
  return text.size() == personal_number_size &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_citizen_card(const Mrz& mrz) noexcept {
  return mrz.format == MrzFormat::td1 && mrz.issuing_state == "VNM";
}

std::optional<std::string> personal_number_of(const Mrz& mrz) {
  if (!is_citizen_card(mrz)) return std::nullopt;
  const auto number = mrz.optional_data.substr(0, personal_number_size);
  if (!is_personal_number(number)) return std::nullopt;
  if (!check_digit_holds(number, std::string_view(mrz.optional_data).substr(personal_number_size))) return std::nullopt;
  return number;
}

bool is_valid_for_life(const Mrz& mrz) noexcept {
  return is_citizen_card(mrz) && mrz.expiry_date == for_life;
}

std::optional<std::string> printed_date_to_iso(std::string_view text) {
  if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
  std::string yyyymmdd(text.substr(6));
  yyyymmdd.append(text.substr(3, 2)).append(text.substr(0, 2));
  return lds::full_date_to_iso(yyyymmdd);
}

std::optional<Sex> sex_from_text(std::string_view text) {
  const auto key = search_key(text);
  for (const auto& name : sex_names) {
    if (name.key == key) return name.sex;
  }
  return std::nullopt;
}

bool means_no_expiry(std::string_view text) {
  return search_key(text) == "KHONG THOI HAN";
}

}  // namespace chipid::citizen
