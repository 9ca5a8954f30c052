#include "typing/keyboard.hpp"
#include "typing/recorder.hpp"

// Where neither X11 nor another window system is known.
namespace chipid::counter::typing {

Outcome<std::unique_ptr<Keyboard>> open_keyboard() {
  return tl::unexpected(Trouble::not_built);
}

Outcome<std::unique_ptr<Recorder>> open_recorder() {
  return tl::unexpected(Trouble::not_built);
}

}  // namespace chipid::counter::typing
