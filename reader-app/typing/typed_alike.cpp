#include "typed_alike.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "letters.hpp"

namespace chipid::counter::typing {
namespace {

/// A mark over or under a letter, and the key that sets it. Of Telex the three hats double their letter.
struct Mark {
  char32_t mark;
  char32_t telex;
  char32_t vni;
};
constexpr char32_t doubles = U'\0';
constexpr Mark marks[] = {
    {U'\u0301', U's', U'1'}, {U'\u0300', U'f', U'2'}, {U'\u0309', U'r', U'3'},    {U'\u0303', U'x', U'4'},
    {U'\u0323', U'j', U'5'}, {U'\u031B', U'w', U'7'}, {U'\u0302', doubles, U'6'}, {U'\u0306', U'w', U'8'},
};

// Small letters with their marks apart.
std::u32string apart(std::string_view text) {
  std::u32string all;
  for (const auto character : characters_of(in_case(text, Casing::lower))) {
    std::array<utf8proc_int32_t, 8> points{};
    int last = 0;
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(character), points.data(), points.size(),
                                               UTF8PROC_DECOMPOSE, &last);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, points.size()); ++i) {
      all += static_cast<char32_t>(points[static_cast<std::size_t>(i)]);
    }
  }
  return all;
}

std::u32string keys_for(std::string_view text, char32_t Mark::*method) {
  std::u32string keys;
  char32_t letter = 0;
  for (const auto character : apart(text)) {
    const auto* mark =
        std::find_if(std::begin(marks), std::end(marks), [&](auto& each) { return each.mark == character; });
    if (mark != std::end(marks)) {
      keys += mark->*method == doubles ? letter : mark->*method;
    } else if (character == U'đ') {
      keys += method == &Mark::telex ? U"dd" : U"d9";
    } else {
      keys += letter = character;
    }
  }
  return keys;
}

// A mark may be typed anywhere after its letter, and one horn serves for both letters of "ươ": what counts is which
// keys were used in each word, not their order.
std::vector<std::u32string> words_of(const std::u32string& keys) {
  std::vector<std::u32string> words(1);
  for (const auto key : keys) {
    if (key == U' ') {
      words.emplace_back();
    } else {
      words.back() += key;
    }
  }
  for (auto& word : words) {
    std::sort(word.begin(), word.end());
    for (const auto horn : {U'w', U'7'}) {
      const auto first = word.find(horn);
      if (first != std::u32string::npos && first + 1 < word.size() && word[first + 1] == horn) word.erase(first, 1);
    }
  }
  return words;
}

}  // namespace

bool typed_alike(std::string_view keys, std::string_view text) {
  const auto typed = words_of(characters_of(in_case(keys, Casing::lower)));
  return typed == words_of(keys_for(text, &Mark::telex)) || typed == words_of(keys_for(text, &Mark::vni));
}

}  // namespace chipid::counter::typing
