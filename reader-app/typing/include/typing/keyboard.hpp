#pragma once

#include <memory>

#include "typing/profile.hpp"
#include "typing/trouble.hpp"

namespace chipid::counter::typing {

/// A window of some program.
struct Window {
  std::string title = {};
  std::string program = {};
  bool ours = false;  ///< of this process
  friend bool operator==(const Window&, const Window&) = default;
};

[[nodiscard]] bool fits(const WindowMatch& match, const Window& window);

/// Types in the place of the user. One for a window system: X11 today; Windows would have SendInput behind it, where
/// prepare() has nothing to do. One thread uses it; its calls return at once but for those that say otherwise.
class Keyboard {
 public:
  Keyboard() = default;
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  /// Leaves the keyboard as it was found.
  virtual ~Keyboard() = default;

  /// Asks the frontmost window that fits, never one of this process, to take the keys. It may do so a little later.
  [[nodiscard]] virtual Outcome<> bring_forward(const WindowMatch& match) = 0;
  /// The window that keys go to now.
  [[nodiscard]] virtual Outcome<Window> active_window() = 0;
  /// How many different characters prepare() takes at once; never 0.
  [[nodiscard]] virtual std::size_t room() const = 0;
  /// Makes these characters typeable. What was typed before has to be taken already.
  [[nodiscard]] virtual Outcome<> prepare(std::u32string_view characters) = 0;
  /// One of the characters that were prepared.
  [[nodiscard]] virtual Outcome<> type(char32_t character) = 0;
  [[nodiscard]] virtual Outcome<> press(const KeyStep& key) = 0;
  /// Whether the active window's program has worked off every key so far; nothing where it cannot be asked.
  [[nodiscard]] virtual Outcome<std::optional<bool>> is_taken() = 0;
  /// A key is down that was not pressed by this object, or Esc was since the last call.
  [[nodiscard]] virtual Outcome<bool> user_presses() = 0;
  [[nodiscard]] virtual Outcome<bool> caps_lock() = 0;
};

/// What this computer has; no_display, wayland, no_extension, no_room, not_built. Takes back what a keyboard left
/// behind whose process was killed.
[[nodiscard]] Outcome<std::unique_ptr<Keyboard>> open_keyboard();

}  // namespace chipid::counter::typing
