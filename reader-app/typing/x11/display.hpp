#pragma once

#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "typing/trouble.hpp"

/// A connection of our own to the X server. Over xcb: a request that fails is a value there, never the process's end.
namespace chipid::counter::typing::x11 {

struct Free {
  void operator()(void* reply) const { std::free(reply); }
};
template <typename T>
using Reply = std::unique_ptr<T, Free>;

class Display {
 public:
  /// no_display, wayland.
  [[nodiscard]] static Outcome<Display> open();

  [[nodiscard]] xcb_connection_t* get() const { return connection_.get(); }
  [[nodiscard]] xcb_window_t root() const { return screen_->root; }
  /// Waits until the server has done all that was asked. What is still on its way at the end of a connection may be
  /// lost.
  void finish() const;
  [[nodiscard]] bool is_lost() const { return xcb_connection_has_error(connection_.get()) != 0; }
  [[nodiscard]] xcb_keycode_t first_key() const { return xcb_get_setup(get())->min_keycode; }
  [[nodiscard]] xcb_keycode_t last_key() const { return xcb_get_setup(get())->max_keycode; }

  [[nodiscard]] xcb_atom_t atom(const char* name) const;
  /// At most 4 KiB of it; empty where there is none.
  [[nodiscard]] std::string property(xcb_window_t window, xcb_atom_t name) const;
  /// The same as a list of numbers.
  [[nodiscard]] std::vector<std::uint32_t> numbers(xcb_window_t window, xcb_atom_t name) const;
  void set_numbers(xcb_window_t window, xcb_atom_t name, std::span<const std::uint32_t> numbers) const;

 private:
  struct Disconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
  };
  std::unique_ptr<xcb_connection_t, Disconnect> connection_;
  xcb_screen_t* screen_ = nullptr;  ///< of the connection
};

}  // namespace chipid::counter::typing::x11
