#include "citizen/agreement.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace chipid::citizen {
namespace {

constexpr std::size_t document_number_size = 9;

bool numbers_agree(const Mrz& mrz, const std::string& number) {
  if (const auto whole = personal_number_of(mrz)) return *whole == number;
  // The document number is the end of the personal number.
  return number.size() < document_number_size || mrz.document_number.size() != document_number_size ||
         number.substr(number.size() - document_number_size) == mrz.document_number;
}

// The words of a name in the letters that an MRZ has.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char c : core::to_mrz_letters(name)) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string sorted_letters(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  std::string letters;
  for (const auto& word : words) letters += word;
  return letters;
}

std::string letters_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const auto& word : words) letters += word;
  return letters;
}

// ICAO 9303-5, 4.2.3: a name that ends in a letter at the end of the line may be cut short: words are left out or
// shortened, none is exchanged.
bool is_shortened(const std::vector<std::string>& shorter, const std::vector<std::string>& whole) {
  auto at = whole.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& part) {
    at =
        std::find_if(at, whole.end(), [&](const std::string& word) { return word.compare(0, part.size(), part) == 0; });
    return at != whole.end() && at++ != whole.end();
  });
}

bool names_agree(const Mrz& mrz, const std::string& name) {
  const auto printed = words_of(mrz.primary_identifier + " " + mrz.secondary_identifier);
  const auto whole = words_of(name);
  if (letters_of(printed) == letters_of(whole) || sorted_letters(printed) == sorted_letters(whole)) return true;
  const bool full_line = !mrz.lines.empty() && mrz.lines.back().back() != '<';
  return full_line && !printed.empty() && is_shortened(printed, whole);
}

// "YYMMDD" against "YYYY-MM-DD"; unknown parts of the first are '<' (ICAO 9303-3, 4.8).
bool dates_agree(std::string_view yymmdd, std::string_view iso) {
  const std::string other = std::string(iso.substr(2, 2)).append(iso.substr(5, 2)).append(iso.substr(8, 2));
  return yymmdd.size() == other.size() &&
         std::equal(yymmdd.begin(), yymmdd.end(), other.begin(), [](char a, char b) { return a == '<' || a == b; });
}

bool birth_dates_agree(const Mrz& mrz, const std::string& text) {
  const auto iso = printed_date_to_iso(text);
  return !iso || dates_agree(mrz.birth_date, *iso);
}

bool sexes_agree(const Mrz& mrz, const std::string& text) {
  const auto sex = sex_from_text(text);
  return !sex || mrz.sex == '<' || mrz.sex == (*sex == Sex::male ? 'M' : 'F');
}

bool expiry_dates_agree(const Mrz& mrz, const std::string& text) {
  if (means_no_expiry(text)) return is_valid_for_life(mrz);
  const auto iso = printed_date_to_iso(text);
  return !iso || dates_agree(mrz.expiry_date, *iso);
}

struct Comparison {
  const char* name;
  std::optional<std::string> Dg13::*field;
  bool (*agree)(const Mrz&, const std::string&);
};

constexpr Comparison comparisons[] = {
    {"number", &Dg13::personal_number, numbers_agree},       {"name", &Dg13::name, names_agree},
    {"birth_date", &Dg13::birth_date, birth_dates_agree},    {"sex", &Dg13::sex, sexes_agree},
    {"expiry_date", &Dg13::expiry_date, expiry_dates_agree},
};

}  // namespace

std::vector<std::string> differing_fields(const Mrz& mrz, const Dg13& dg13) {
  std::vector<std::string> differing;
  for (const auto& comparison : comparisons) {
    const auto& value = dg13.*comparison.field;
    if (value && !value->empty() && !comparison.agree(mrz, *value)) differing.emplace_back(comparison.name);
  }
  return differing;
}

}  // namespace chipid::citizen
