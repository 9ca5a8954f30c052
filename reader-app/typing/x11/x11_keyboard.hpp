#pragma once

#include "key_map.hpp"
#include "typing/keyboard.hpp"
#include "windows.hpp"

namespace chipid::counter::typing::x11 {

/// By the XTEST extension. Esc is caught for as long as this exists, so that the user's Esc stops the typing and does
/// not close the other program's form.
class X11Keyboard final : public Keyboard {
 public:
  [[nodiscard]] static Outcome<std::unique_ptr<Keyboard>> open();
  explicit X11Keyboard(Display display);
  ~X11Keyboard() override;

  [[nodiscard]] Outcome<> bring_forward(const WindowMatch& match) override;
  [[nodiscard]] Outcome<Window> active_window() override;
  [[nodiscard]] std::size_t room() const override { return keys_.spare(); }
  [[nodiscard]] Outcome<> prepare(std::u32string_view characters) override;
  [[nodiscard]] Outcome<> type(char32_t character) override;
  [[nodiscard]] Outcome<> press(const KeyStep& key) override;
  [[nodiscard]] Outcome<std::optional<bool>> is_taken() override;
  [[nodiscard]] Outcome<bool> user_presses() override;
  [[nodiscard]] Outcome<bool> caps_lock() override;

 private:
  void catch_escape(bool on);
  void take_events();
  void send(std::span<const xcb_keycode_t> keys);
  [[nodiscard]] Outcome<> fine() const;
  /// Modifiers that are on, and the group.
  [[nodiscard]] std::uint16_t state() const;

  Display display_;
  Windows windows_;
  KeyMap keys_;
  std::uint32_t serial_ = 0;  ///< of the last ping
  std::uint32_t answered_ = 0;
  bool typed_ = false;  ///< since that ping
  bool escape_ = false;
};

}  // namespace chipid::counter::typing::x11
