#include "key_map.hpp"

#include <xkbcommon/xkbcommon.h>

#include <algorithm>

namespace chipid::counter::typing::x11 {
namespace {

// Two levels of two layouts: the letter comes out whatever is held or chosen.
constexpr std::uint8_t symbols_a_key = 4;

}  // namespace

KeyMap::KeyMap(const Display& display) : display_(display), ours_(display.atom("_CHIPID_SPARE_KEYS")) {
  take_back();
  load();
}

KeyMap::~KeyMap() {
  take_back();
}

void KeyMap::put(xcb_keycode_t key, Symbol symbol) const {
  const Symbol symbols[symbols_a_key] = {symbol, symbol, symbol, symbol};
  xcb_change_keyboard_mapping(display_.get(), 1, key, symbols_a_key, symbols);
}

void KeyMap::take_back() {
  for (const auto key : display_.numbers(display_.root(), ours_)) {
    if (key >= display_.first_key() && key <= display_.last_key()) put(static_cast<xcb_keycode_t>(key), XCB_NO_SYMBOL);
  }
  xcb_delete_property(display_.get(), display_.root(), ours_);
  display_.finish();
}

void KeyMap::load() {
  const auto count = static_cast<std::uint8_t>(display_.last_key() - display_.first_key() + 1);
  const auto asked = xcb_get_keyboard_mapping(display_.get(), display_.first_key(), count);
  const Reply<xcb_get_keyboard_mapping_reply_t> reply(xcb_get_keyboard_mapping_reply(display_.get(), asked, nullptr));
  if (!reply) return;
  const auto* symbols = xcb_get_keyboard_mapping_keysyms(reply.get());
  const std::size_t width = reply->keysyms_per_keycode;
  for (std::size_t i = 0; i < count && width > 0; ++i) {
    const std::span row(symbols + i * width, width);
    const auto key = static_cast<xcb_keycode_t>(display_.first_key() + i);
    const bool bare = std::all_of(row.begin(), row.end(), [](Symbol symbol) { return symbol == XCB_NO_SYMBOL; });
    if (bare) spare_.push_back(key);
    for (std::size_t level = 0; level < std::min<std::size_t>(width, 2); ++level) {
      if (row[level] != XCB_NO_SYMBOL) places_.insert({row[level], {key, level == 1}});
    }
  }
}

Outcome<> KeyMap::prepare(std::u32string_view characters, unsigned group) {
  prepared_.clear();
  std::vector<Symbol> puts;
  for (const auto character : characters) {
    const auto symbol = xkb_utf32_to_keysym(character);
    const auto known = group == 0 ? place_of(symbol) : std::nullopt;
    if (!known && puts.size() == spare_.size()) return tl::unexpected(Trouble::no_room);
    prepared_[character] = known ? *known : Place{.key = spare_[puts.size()]};
    if (!known) puts.push_back(symbol);
  }
  name_used(puts.size());
  for (std::size_t i = 0; i < puts.size(); ++i) put(spare_[i], puts[i]);
  xcb_flush(display_.get());
  return {};
}

// Before they are used: whoever is killed in between leaves nothing that the next one does not know of.
void KeyMap::name_used(std::size_t count) {
  if (count <= used_) return;
  used_ = count;
  const std::vector<std::uint32_t> keys(spare_.begin(), spare_.begin() + static_cast<std::ptrdiff_t>(count));
  display_.set_numbers(display_.root(), ours_, keys);
}

std::optional<Place> KeyMap::place_of_character(char32_t character) const {
  const auto found = prepared_.find(character);
  return found == prepared_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Place> KeyMap::place_of(Symbol symbol) const {
  const auto found = places_.find(symbol);
  return found == places_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace chipid::counter::typing::x11
