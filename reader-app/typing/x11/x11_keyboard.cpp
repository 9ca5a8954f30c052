#include "x11_keyboard.hpp"

#include <xcb/xtest.h>
#include <xkbcommon/xkbcommon-keysyms.h>

#include <algorithm>

#include "key_symbols.hpp"

namespace chipid::counter::typing {
namespace x11 {
namespace {

constexpr std::size_t keys_needed = 4;  // fewer spare ones would be a crawl

bool has_xtest(const Display& display) {
  const auto* extension = xcb_get_extension_data(display.get(), &xcb_test_id);
  return extension != nullptr && extension->present != 0;
}

constexpr std::pair<bool KeyStep::*, Symbol> modifiers[] = {
    {&KeyStep::ctrl, XKB_KEY_Control_L}, {&KeyStep::alt, XKB_KEY_Alt_L}, {&KeyStep::shift, XKB_KEY_Shift_L}};

}  // namespace

Outcome<std::unique_ptr<Keyboard>> X11Keyboard::open() {
  auto display = Display::open();
  if (!display) return tl::unexpected(display.error());
  if (!has_xtest(*display)) return tl::unexpected(Trouble::no_extension);
  auto keyboard = std::make_unique<X11Keyboard>(*std::move(display));
  if (keyboard->room() < keys_needed) return tl::unexpected(Trouble::no_room);
  return keyboard;
}

X11Keyboard::X11Keyboard(Display display) : display_(std::move(display)), windows_(display_), keys_(display_) {
  // Answers to pings are sent to the root window, by Qt's programs for this of its events.
  const std::uint32_t events = XCB_EVENT_MASK_STRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
  xcb_change_window_attributes(display_.get(), display_.root(), XCB_CW_EVENT_MASK, &events);
  catch_escape(true);
  xcb_flush(display_.get());
}

X11Keyboard::~X11Keyboard() {
  catch_escape(false);
}

// Where another program has taken Esc already it is seen by user_presses() while it is down.
void X11Keyboard::catch_escape(bool on) {
  const auto escape = keys_.place_of(XKB_KEY_Escape);
  if (!escape) return;
  if (on) {
    xcb_grab_key(display_.get(), 0, display_.root(), XCB_MOD_MASK_ANY, escape->key, XCB_GRAB_MODE_ASYNC,
                 XCB_GRAB_MODE_ASYNC);
  } else {
    xcb_ungrab_key(display_.get(), escape->key, display_.root(), XCB_MOD_MASK_ANY);
  }
  xcb_flush(display_.get());
}

Outcome<> X11Keyboard::fine() const {
  return display_.is_lost() ? tl::unexpected(Trouble::connection_lost) : Outcome<>();
}

Outcome<> X11Keyboard::bring_forward(const WindowMatch& match) {
  const auto window = windows_.find(match);
  if (auto ok = fine(); !ok) return ok;
  if (!window) return tl::unexpected(Trouble::window_absent);
  windows_.bring_forward(*window);
  return {};
}

Outcome<Window> X11Keyboard::active_window() {
  auto window = windows_.describe(windows_.active());
  if (auto ok = fine(); !ok) return tl::unexpected(ok.error());
  return window;
}

std::uint16_t X11Keyboard::state() const {
  const auto asked = xcb_query_pointer(display_.get(), display_.root());
  const Reply<xcb_query_pointer_reply_t> reply(xcb_query_pointer_reply(display_.get(), asked, nullptr));
  return reply ? reply->mask : std::uint16_t{0};
}

Outcome<bool> X11Keyboard::caps_lock() {
  const bool on = (state() & XCB_KEY_BUT_MASK_LOCK) != 0;
  if (auto ok = fine(); !ok) return tl::unexpected(ok.error());
  return on;
}

Outcome<> X11Keyboard::prepare(std::u32string_view characters) {
  // X keyboard protocol: bits 13 and 14 are the group.
  const auto group = (static_cast<unsigned>(state()) >> 13U) & 3U;
  if (auto ok = fine(); !ok) return ok;
  return keys_.prepare(characters, group);
}

// In one piece, so that a process that is killed leaves no key down.
void X11Keyboard::send(std::span<const xcb_keycode_t> keys) {
  for (const auto key : keys) {
    xcb_test_fake_input(display_.get(), XCB_KEY_PRESS, key, XCB_CURRENT_TIME, display_.root(), 0, 0, 0);
  }
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
    xcb_test_fake_input(display_.get(), XCB_KEY_RELEASE, *key, XCB_CURRENT_TIME, display_.root(), 0, 0, 0);
  }
  xcb_flush(display_.get());
  typed_ = true;
}

Outcome<> X11Keyboard::type(char32_t character) {
  const auto place = keys_.place_of_character(character);
  const auto shift = keys_.place_of(XKB_KEY_Shift_L);
  if (!place || (place->shift && !shift)) return tl::unexpected(Trouble::key_absent);
  if (place->shift) {
    send(std::array{shift->key, place->key});
  } else {
    send(std::array{place->key});
  }
  return fine();
}

Outcome<> X11Keyboard::press(const KeyStep& key) {
  std::vector<xcb_keycode_t> keys;
  const auto add = [&](Symbol symbol) {
    if (const auto place = keys_.place_of(symbol)) keys.push_back(place->key);
  };
  std::size_t wanted = 1;
  for (const auto& [flag, symbol] : modifiers) {
    if (!(key.*flag)) continue;
    add(symbol);
    ++wanted;
  }
  add(symbol_of(key.key));
  if (keys.size() != wanted) return tl::unexpected(Trouble::key_absent);
  const bool is_escape = key.key == "Escape";
  if (is_escape) catch_escape(false);
  send(keys);
  if (is_escape) catch_escape(true);
  return fine();
}

void X11Keyboard::take_events() {
  while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(display_.get())}) {
    if ((event->response_type & 0x7FU) == XCB_KEY_PRESS) escape_ = true;
    if (const auto serial = windows_.pong(*event)) answered_ = *serial;
  }
}

Outcome<std::optional<bool>> X11Keyboard::is_taken() {
  const auto window = windows_.active();
  if (auto ok = fine(); !ok) return tl::unexpected(ok.error());
  if (window == XCB_NONE || !windows_.answers_pings(window)) return std::nullopt;
  if (typed_) windows_.ping(window, ++serial_);
  typed_ = false;
  take_events();
  return std::optional(answered_ == serial_);
}

Outcome<bool> X11Keyboard::user_presses() {
  const auto asked = xcb_query_keymap(display_.get());
  const Reply<xcb_query_keymap_reply_t> down(xcb_query_keymap_reply(display_.get(), asked, nullptr));
  if (!down) return tl::unexpected(Trouble::connection_lost);
  take_events();
  const bool any = std::any_of(std::begin(down->keys), std::end(down->keys), [](auto keys) { return keys != 0; });
  return std::exchange(escape_, false) || any;
}

}  // namespace x11

Outcome<std::unique_ptr<Keyboard>> open_keyboard() {
  return x11::X11Keyboard::open();
}

}  // namespace chipid::counter::typing
