#pragma once

#include <map>
#include <optional>
#include <string_view>

#include "display.hpp"

namespace chipid::counter::typing::x11 {

using Symbol = xcb_keysym_t;

/// A key, and whether Shift has to be held for the symbol.
struct Place {
  xcb_keycode_t key = 0;
  bool shift = false;
};

/// Which key bears which symbols. Letters that no key bears get a key that has none, and leave it again at the end; a
/// property of the root window names these keys, so that the next one takes them back where a process was killed.
class KeyMap {
 public:
  explicit KeyMap(const Display& display);
  KeyMap(const KeyMap&) = delete;
  KeyMap& operator=(const KeyMap&) = delete;
  ~KeyMap();

  /// Keys that are free for letters.
  [[nodiscard]] std::size_t spare() const { return spare_.size(); }
  /// `group`: the keyboard layout that is chosen now; of another than the first every letter gets a spare key.
  [[nodiscard]] Outcome<> prepare(std::u32string_view characters, unsigned group);
  [[nodiscard]] std::optional<Place> place_of_character(char32_t character) const;
  /// A key as it is, never a spare one.
  [[nodiscard]] std::optional<Place> place_of(Symbol symbol) const;

 private:
  void load();
  void take_back();
  void name_used(std::size_t count);
  void put(xcb_keycode_t key, Symbol symbol) const;

  const Display& display_;
  xcb_atom_t ours_;
  std::map<Symbol, Place> places_;
  std::vector<xcb_keycode_t> spare_;
  std::map<char32_t, Place> prepared_;
  std::size_t used_ = 0;  ///< of the spare ones, by any letter so far
};

}  // namespace chipid::counter::typing::x11
