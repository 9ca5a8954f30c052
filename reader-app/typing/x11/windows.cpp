#include "windows.hpp"

#include <chipid/text.hpp>

#include <unistd.h>

#include <algorithm>

namespace chipid::counter::typing::x11 {
namespace {

constexpr int most_windows = 4000;  // that are looked at
constexpr int deepest = 64;

// WM_CLASS holds the name of the instance and that of the class, each ended by a zero.
std::string class_of(const std::string& property) {
  const auto end = property.find('\0');
  if (end == std::string::npos) return property;
  const auto name = property.substr(end + 1);
  return name.substr(0, name.find('\0'));
}

}  // namespace

Windows::Windows(const Display& display)
    : display_(display),
      active_window_(display.atom("_NET_ACTIVE_WINDOW")),
      supporting_check_(display.atom("_NET_SUPPORTING_WM_CHECK")),
      name_(display.atom("_NET_WM_NAME")),
      pid_(display.atom("_NET_WM_PID")),
      protocols_(display.atom("WM_PROTOCOLS")),
      ping_(display.atom("_NET_WM_PING")) {}

bool Windows::is_program_window(xcb_window_t window) const {
  return !display_.property(window, XCB_ATOM_WM_CLASS).empty();
}

xcb_window_t Windows::program_window_above(xcb_window_t window) const {
  for (int depth = 0; depth < deepest && window != XCB_NONE && window != display_.root(); ++depth) {
    if (is_program_window(window)) return window;
    const auto asked = xcb_query_tree(display_.get(), window);
    const Reply<xcb_query_tree_reply_t> tree(xcb_query_tree_reply(display_.get(), asked, nullptr));
    window = tree ? tree->parent : static_cast<xcb_window_t>(XCB_NONE);
  }
  return XCB_NONE;
}

// Where no window manager gives the focus, keys go where the pointer is.
xcb_window_t Windows::under_pointer() const {
  auto window = display_.root();
  for (int depth = 0; depth < deepest; ++depth) {
    const auto asked = xcb_query_pointer(display_.get(), window);
    const Reply<xcb_query_pointer_reply_t> pointer(xcb_query_pointer_reply(display_.get(), asked, nullptr));
    if (!pointer || pointer->child == XCB_NONE) break;
    window = pointer->child;
  }
  return window;
}

xcb_window_t Windows::active() const {
  const auto asked = xcb_get_input_focus(display_.get());
  const Reply<xcb_get_input_focus_reply_t> focus(xcb_get_input_focus_reply(display_.get(), asked, nullptr));
  if (!focus) return XCB_NONE;
  const bool by_pointer = focus->focus == XCB_INPUT_FOCUS_POINTER_ROOT || focus->focus == display_.root();
  return program_window_above(by_pointer ? under_pointer() : focus->focus);
}

Window Windows::describe(xcb_window_t window) const {
  if (window == XCB_NONE) return {};
  auto title = display_.property(window, name_);
  if (title.empty()) title = display_.property(window, XCB_ATOM_WM_NAME);
  const auto pid = display_.numbers(window, pid_);
  return {.title = displayable(title),
          .program = displayable(class_of(display_.property(window, XCB_ATOM_WM_CLASS))),
          .ours = !pid.empty() && pid[0] == static_cast<std::uint32_t>(::getpid())};
}

std::optional<xcb_window_t> Windows::find(const WindowMatch& match) const {
  int left = most_windows;
  return find_in(display_.root(), match, left);
}

// A window manager puts its frame around a program's window: it is looked for inside.
std::optional<xcb_window_t> Windows::find_in(xcb_window_t above, const WindowMatch& match, int& left) const {
  const auto asked = xcb_query_tree(display_.get(), above);
  const Reply<xcb_query_tree_reply_t> tree(xcb_query_tree_reply(display_.get(), asked, nullptr));
  if (!tree) return std::nullopt;
  const std::span children(xcb_query_tree_children(tree.get()),
                           static_cast<std::size_t>(xcb_query_tree_children_length(tree.get())));
  for (auto child = children.rbegin(); child != children.rend() && left > 0; ++child, --left) {
    const auto attributes = xcb_get_window_attributes(display_.get(), *child);
    const Reply<xcb_get_window_attributes_reply_t> is(
        xcb_get_window_attributes_reply(display_.get(), attributes, nullptr));
    if (!is || is->map_state != XCB_MAP_STATE_VIEWABLE) continue;
    if (is_program_window(*child)) {
      if (fits(match, describe(*child))) return *child;
    } else if (const auto inside = find_in(*child, match, left)) {
      return inside;
    }
  }
  return std::nullopt;
}

void Windows::tell(xcb_window_t to, xcb_window_t about, std::uint32_t mask, xcb_atom_t type,
                   std::array<std::uint32_t, 5> data) const {
  xcb_client_message_event_t event{};
  event.response_type = XCB_CLIENT_MESSAGE;
  event.format = 32;
  event.window = about;
  event.type = type;
  std::copy(data.begin(), data.end(), event.data.data32);
  xcb_send_event(display_.get(), 0, to, mask, reinterpret_cast<const char*>(&event));
}

void Windows::bring_forward(xcb_window_t window) const {
  constexpr std::uint32_t from_a_pager = 2;  // what a user asked for
  if (!display_.numbers(display_.root(), supporting_check_).empty()) {
    tell(display_.root(), window, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
         active_window_, {from_a_pager, XCB_CURRENT_TIME, 0, 0, 0});
  } else {
    const std::uint32_t above = XCB_STACK_MODE_ABOVE;
    xcb_configure_window(display_.get(), window, XCB_CONFIG_WINDOW_STACK_MODE, &above);
    // A program that keeps the focus in a window of its own inside this one would lose it there.
    if (active() != window) {
      xcb_set_input_focus(display_.get(), XCB_INPUT_FOCUS_PARENT, window, XCB_CURRENT_TIME);
    }
  }
  xcb_flush(display_.get());
}

bool Windows::answers_pings(xcb_window_t window) const {
  const auto all = display_.numbers(window, protocols_);
  return std::find(all.begin(), all.end(), ping_) != all.end();
}

void Windows::ping(xcb_window_t window, std::uint32_t serial) const {
  tell(window, window, XCB_EVENT_MASK_NO_EVENT, protocols_, {ping_, serial, window, 0, 0});
  xcb_flush(display_.get());
}

std::optional<std::uint32_t> Windows::pong(const xcb_generic_event_t& event) const {
  if ((event.response_type & 0x7FU) != XCB_CLIENT_MESSAGE) return std::nullopt;
  const auto& message = reinterpret_cast<const xcb_client_message_event_t&>(event);
  if (message.type != protocols_ || message.data.data32[0] != ping_) return std::nullopt;
  return message.data.data32[1];
}

}  // namespace chipid::counter::typing::x11
