#pragma once

#include "typing/profile.hpp"

/// The words of a profile for what is an enumeration here.
namespace chipid::counter::typing {

template <typename Value>
struct Word {
  std::string_view name;
  Value value;
};

inline constexpr Word<Casing> casing_words[] = {
    {"as_it_is", Casing::as_it_is}, {"upper", Casing::upper}, {"lower", Casing::lower}, {"title", Casing::title}};
inline constexpr Word<Part> part_words[] = {{"all", Part::all},
                                            {"first", Part::first},
                                            {"last", Part::last},
                                            {"all_but_first", Part::all_but_first},
                                            {"all_but_last", Part::all_but_last}};

template <typename Value, std::size_t Size>
std::string_view word_of(const Word<Value> (&words)[Size], Value value) {
  for (const auto& word : words) {
    if (word.value == value) return word.name;
  }
  return {};
}

}  // namespace chipid::counter::typing
