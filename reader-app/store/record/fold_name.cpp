#include "record/fold_name.hpp"

#include <utf8proc.h>

#include <chipid/text.hpp>
#include <cstdlib>
#include <memory>
#include <utility>

namespace chipid::counter::store {
namespace {

constexpr std::size_t most_words = 12;
constexpr std::size_t longest_word = 16;

std::string without_marks(const std::string& text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, std::free);
  if (size < 0) return {};
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)};
}

// Its stroke is no mark that decomposes.
void replace_d_with_stroke(std::string& text) {
  constexpr std::string_view letter = "đ";
  for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter, at)) text.replace(at, 2, "d");
}

bool is_of_a_word(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 || (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9');
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  auto text = without_marks(displayable(name));
  replace_d_with_stroke(text);
  std::vector<std::string> words;
  bool inside = false;
  for (const char byte : text) {
    if (!is_of_a_word(byte)) {
      inside = false;
      continue;
    }
    if (!std::exchange(inside, true)) {
      if (words.size() == most_words) break;
      words.emplace_back();
    }
    if (words.back().size() < longest_word) words.back() += byte;
  }
  return words;
}

}  // namespace chipid::counter::store
