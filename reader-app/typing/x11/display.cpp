#include "display.hpp"

#include <cstring>

namespace chipid::counter::typing::x11 {
namespace {

constexpr std::uint32_t longest_property = 1024;  // in units of four bytes

bool is_set(const char* variable) {
  const auto* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

xcb_screen_t* screen_of(xcb_connection_t* connection, int number) {
  auto all = xcb_setup_roots_iterator(xcb_get_setup(connection));
  for (; all.rem > 1 && number > 0; --number) xcb_screen_next(&all);
  return all.data;
}

}  // namespace

Outcome<Display> Display::open() {
  if (is_set("WAYLAND_DISPLAY")) return tl::unexpected(Trouble::wayland);
  if (!is_set("DISPLAY")) return tl::unexpected(Trouble::no_display);
  int number = 0;
  Display display;
  display.connection_.reset(xcb_connect(nullptr, &number));
  if (display.is_lost()) return tl::unexpected(Trouble::no_display);
  display.screen_ = screen_of(display.get(), number);
  if (display.screen_ == nullptr) return tl::unexpected(Trouble::no_display);
  return display;
}

void Display::finish() const {
  const auto asked = xcb_get_input_focus(get());
  const Reply<xcb_get_input_focus_reply_t> done(xcb_get_input_focus_reply(get(), asked, nullptr));
}

xcb_atom_t Display::atom(const char* name) const {
  const auto asked = xcb_intern_atom(get(), 0, static_cast<std::uint16_t>(std::strlen(name)), name);
  const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(get(), asked, nullptr));
  return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

std::string Display::property(xcb_window_t window, xcb_atom_t name) const {
  const auto asked = xcb_get_property(get(), 0, window, name, XCB_ATOM_ANY, 0, longest_property);
  const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(get(), asked, nullptr));
  if (!reply) return {};
  return {static_cast<const char*>(xcb_get_property_value(reply.get())),
          static_cast<std::size_t>(xcb_get_property_value_length(reply.get()))};
}

std::vector<std::uint32_t> Display::numbers(xcb_window_t window, xcb_atom_t name) const {
  const auto bytes = property(window, name);
  std::vector<std::uint32_t> numbers(bytes.size() / sizeof(std::uint32_t));
  std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(std::uint32_t));
  return numbers;
}

void Display::set_numbers(xcb_window_t window, xcb_atom_t name, std::span<const std::uint32_t> numbers) const {
  xcb_change_property(get(), XCB_PROP_MODE_REPLACE, window, name, XCB_ATOM_CARDINAL, 32,
                      static_cast<std::uint32_t>(numbers.size()), numbers.data());
}

}  // namespace chipid::counter::typing::x11
