#include "citizen/folding.hpp"

#include "core/text.hpp"

namespace chipid::citizen {
namespace {

constexpr std::string_view digits = "0123456789";

// The MRZ's letters know no digits, which an address needs: they are taken over as they stand.
std::string folded(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const bool in_digits = digits.find(text.front()) != std::string_view::npos;
    const auto end = in_digits ? text.find_first_not_of(digits) : text.find_first_of(digits);
    const auto run = text.substr(0, end);
    out += in_digits ? std::string(run) : core::to_mrz_letters(run);
    text.remove_prefix(run.size());
  }
  return out;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : folded(text)) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string search_key(std::string_view text) {
  std::string key;
  for (const auto& word : folded_words(text)) key += (key.empty() ? "" : " ") + word;
  return key;
}

std::string letters_of(const std::vector<std::string>& words) {
  std::string letters;
  for (const auto& word : words) letters += word;
  return letters;
}

}  // namespace chipid::citizen
