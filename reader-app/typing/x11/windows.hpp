#pragma once

#include <array>
#include <optional>

#include "display.hpp"
#include "typing/keyboard.hpp"

namespace chipid::counter::typing::x11 {

/// The windows of all programs.
class Windows {
 public:
  explicit Windows(const Display& display);

  /// The one that keys go to: the program's own window, whatever part of it has the focus; XCB_NONE: none.
  [[nodiscard]] xcb_window_t active() const;
  [[nodiscard]] Window describe(xcb_window_t window) const;
  /// The frontmost that can be seen and fits.
  [[nodiscard]] std::optional<xcb_window_t> find(const WindowMatch& match) const;
  void bring_forward(xcb_window_t window) const;
  [[nodiscard]] bool answers_pings(xcb_window_t window) const;
  /// The program answers once it has worked off what was sent to the window before.
  void ping(xcb_window_t window, std::uint32_t serial) const;
  /// The serial of a ping that this event answers.
  [[nodiscard]] std::optional<std::uint32_t> pong(const xcb_generic_event_t& event) const;

 private:
  [[nodiscard]] bool is_program_window(xcb_window_t window) const;
  [[nodiscard]] xcb_window_t program_window_above(xcb_window_t window) const;
  [[nodiscard]] xcb_window_t under_pointer() const;
  [[nodiscard]] std::optional<xcb_window_t> find_in(xcb_window_t above, const WindowMatch& match, int& left) const;
  void tell(xcb_window_t to, xcb_window_t about, std::uint32_t mask, xcb_atom_t type,
            std::array<std::uint32_t, 5> data) const;

  const Display& display_;
  xcb_atom_t active_window_, supporting_check_, name_, pid_, protocols_, ping_;
};

}  // namespace chipid::counter::typing::x11
