#pragma once

#include <functional>
#include <stop_token>

#include "typing/keyboard.hpp"
#include "typing/plan.hpp"

namespace chipid::counter::typing {

/// How far it came.
struct Typed {
  std::optional<Trouble> trouble = {};  ///< nothing: all of it is in the form
  std::size_t strokes = 0;              ///< steps that are done
  Window other = {};                    ///< the window that came in between
};

struct TypingOptions {
  std::stop_token stop = {};
  std::function<void(std::size_t strokes)> done = {};  ///< called after each step, in the calling thread
  std::chrono::milliseconds patience{10'000};          ///< for a program to take what was typed, a window to come
  std::chrono::milliseconds to_the_front{2'000};
  std::chrono::milliseconds settle{300};  ///< for programs that do not say when they have taken their keys
};

/// Brings the window to the front and types the script into it. Before every single key the window in front is looked
/// at: any other one, a key of the user's or `stop` end it at once. Waits; never call it in the window's thread.
[[nodiscard]] Typed type_script(Keyboard& keyboard, const Script& script, const TypingOptions& options = {});

}  // namespace chipid::counter::typing
