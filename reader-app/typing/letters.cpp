#include "letters.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace chipid::counter::typing {
namespace {

utf8proc_int32_t point_of(char32_t character) {
  return static_cast<utf8proc_int32_t>(character);
}

char32_t upper(char32_t character) {
  return static_cast<char32_t>(utf8proc_toupper(point_of(character)));
}

char32_t lower(char32_t character) {
  return static_cast<char32_t>(utf8proc_tolower(point_of(character)));
}

// The stroke through a letter is no mark that comes off.
char32_t without_stroke(char32_t character) {
  if (character == U'đ') return U'd';
  return character == U'Đ' ? U'D' : character;
}

}  // namespace

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    if (size <= 0) break;
    characters += static_cast<char32_t>(point);
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return characters;
}

std::string utf8_of(std::u32string_view characters) {
  std::string text;
  for (const auto character : characters) {
    utf8proc_uint8_t bytes[4];
    const auto size = utf8proc_encode_char(point_of(character), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
  return text;
}

std::string in_case(std::string_view text, Casing casing) {
  if (casing == Casing::as_it_is) return std::string(text);
  auto characters = characters_of(text);
  bool begins = true;
  for (auto& character : characters) {
    const bool up = casing == Casing::upper || (casing == Casing::title && begins);
    begins = character == U' ';
    character = up ? upper(character) : lower(character);
  }
  return utf8_of(characters);
}

std::string without_accents(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &made, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(made, &std::free);
  if (size < 0) return {};
  auto characters = characters_of({reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)});
  for (auto& character : characters) character = without_stroke(character);
  return utf8_of(characters);
}

}  // namespace chipid::counter::typing
