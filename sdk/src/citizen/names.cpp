#include "citizen/names.hpp"

#include <algorithm>
#include <vector>

#include "citizen/folding.hpp"

namespace chipid::citizen {
namespace {

using Words = std::vector<std::string>;

std::string sorted_letters(Words words) {
  std::sort(words.begin(), words.end());
  return letters_of(words);
}

// ICAO 9303-5, 4.2.3: a name that ends in a letter at the end of the line may be cut short: words are left out or
// shortened, none is exchanged.
bool is_shortened(const Words& shorter, const Words& whole) {
  auto at = whole.begin();
  return std::all_of(shorter.begin(), shorter.end(), [&](const std::string& part) {
    at =
        std::find_if(at, whole.end(), [&](const std::string& word) { return word.compare(0, part.size(), part) == 0; });
    return at != whole.end() && at++ != whole.end();
  });
}

bool is_vowel(char c) {
  return std::string_view("AEIOUY").find(c) != std::string_view::npos;
}

// What Telex leaves of a word if its keys are dropped: S F R X J Z set the tone of a vowel before, a letter typed twice
// or followed by W takes a mark, W alone is a U.
std::string telex_skeleton(const std::string& word) {
  constexpr std::string_view tones = "SFRXJZ";
  constexpr std::string_view doubled = "AEOD";
  std::string kept;
  bool after_vowel = false;
  for (const char c : word) {
    const char before = kept.empty() ? '\0' : kept.back();
    if (after_vowel && tones.find(c) != std::string_view::npos) continue;
    if (c == 'W' && (before == 'A' || before == 'O' || before == 'U')) continue;
    if (c == before && doubled.find(c) != std::string_view::npos) continue;
    kept += c == 'W' ? 'U' : c;
    after_vowel = after_vowel || is_vowel(kept.back());
  }
  return kept;
}

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// In VNI the digits behind a letter set its marks.
std::string without_vni_keys(std::string_view text) {
  std::string kept;
  bool in_word = false;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    in_word = digit ? in_word : is_letter(c);
    if (!digit || !in_word) kept += c;
  }
  return kept;
}

std::string telex_letters(std::string_view text) {
  auto words = folded_words(text);
  for (auto& word : words) word = telex_skeleton(word);
  return letters_of(words);
}

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80U;
}

char in_capitals(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// The ASCII letters and digits: what is left where all else is lost or replaced by question marks.
std::string ascii_rest(std::string_view text) {
  std::string kept;
  for (const char c : text) {
    const char capital = in_capitals(c);
    const bool counts = (capital >= 'A' && capital <= 'Z') || (c >= '0' && c <= '9');
    if (is_ascii(c) && counts) kept += capital;
  }
  return kept;
}

constexpr char gap = '?';

// Capitals, with a mark for what was lost; empty where nothing was, or where letters of other kinds are left.
std::string around_gaps(std::string_view scanned) {
  std::string text(scanned);
  constexpr std::string_view replacement = "\uFFFD";
  for (auto at = text.find(replacement); at != std::string::npos; at = text.find(replacement)) {
    text.replace(at, replacement.size(), 1, gap);
  }
  std::string pattern;
  for (const char c : text) {
    if (!is_ascii(c)) return {};
    const char capital = in_capitals(c);
    if (capital == gap || (capital >= 'A' && capital <= 'Z')) pattern += capital;
  }
  return pattern.find(gap) == std::string::npos ? std::string() : pattern;
}

// Marks in a row stand for as many letters, or for fewer, where each of a letter's bytes was replaced. `ends`: where in
// `letters` the pattern so far may have ended.
bool fits_around_gaps(std::string_view pattern, std::string_view letters) {
  std::vector<bool> ends(letters.size() + 1);
  ends[0] = true;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool repeated = pattern[at] == gap && at > 0 && pattern[at - 1] == gap;
    std::vector<bool> next(ends.size());
    for (std::size_t end = 0; end < letters.size(); ++end) {
      if (ends[end] && (pattern[at] == gap || pattern[at] == letters[end])) next[end + 1] = true;
    }
    for (std::size_t end = 0; repeated && end < ends.size(); ++end) next[end] = next[end] || ends[end];
    ends = std::move(next);
  }
  return ends.back();
}

// A scan that keeps less than half of the letters could be anybody's.
bool tells_enough(std::string_view pattern, std::string_view letters) {
  return 2 * ascii_rest(pattern).size() >= std::max<std::size_t>(letters.size(), 2);
}

bool lost_letters_explain(std::string_view scanned, std::string_view text) {
  const auto pattern = around_gaps(scanned);
  const auto letters = letters_of(folded_words(text));
  return tells_enough(pattern, letters) && fits_around_gaps(pattern, letters);
}

// Where letters beyond ASCII came through, none was lost on the way.
bool is_intact(std::string_view scanned) {
  constexpr std::string_view replacement = "\uFFFD";
  for (std::size_t at = 0; at < scanned.size();) {
    const bool replaced = scanned.substr(at).starts_with(replacement);
    if (!replaced && !is_ascii(scanned[at])) return true;
    at += replaced ? replacement.size() : 1;
  }
  return false;
}

}  // namespace

bool names_agree(std::string_view one, std::string_view other, bool one_may_be_cut) {
  const auto printed = folded_words(one);
  const auto whole = folded_words(other);
  if (letters_of(printed) == letters_of(whole) || sorted_letters(printed) == sorted_letters(whole)) return true;
  return one_may_be_cut && !printed.empty() && is_shortened(printed, whole);
}

// An input method takes single words, so that the others may be intact; what loses letters loses all of them.
bool explained_by_scanner(std::string_view scanned, std::string_view text) {
  if (telex_letters(scanned) == telex_letters(text)) return true;
  if (is_intact(scanned)) return false;
  const auto letters = letters_of(folded_words(text));
  const auto rest = ascii_rest(text);
  const bool lost = rest.size() < text.size() && 2 * rest.size() >= letters.size() && !rest.empty();
  return (lost && ascii_rest(scanned) == rest) || lost_letters_explain(scanned, text) ||
         letters_of(folded_words(without_vni_keys(scanned))) == letters;
}

}  // namespace chipid::citizen
