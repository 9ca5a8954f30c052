#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Vietnamese text for search and comparison.
namespace chipid::citizen {

/// The words of a text in capital letters without accents (A to Z, as an MRZ transliterates them) and digits; all else
/// separates words but apostrophes, which vanish. Text may be composed or decomposed; empty where it is not UTF-8.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// They with one space between: equal for texts that differ only in accents, case, punctuation and spacing.
[[nodiscard]] std::string search_key(std::string_view text);

/// They without any space.
[[nodiscard]] std::string letters_of(const std::vector<std::string>& words);

}  // namespace chipid::citizen
