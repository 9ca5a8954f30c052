#pragma once

#include <functional>
#include <memory>
#include <stop_token>

#include "typing/keyboard.hpp"

namespace chipid::counter::typing {

/// A key or button that went down.
struct Heard {
  enum class Kind { character, key, click, unreadable };
  Kind kind = Kind::character;
  char32_t character = 0;
  KeyStep key = {};
  Window window = {};  ///< that it went to
};

/// Listens to what is typed into whatever window. One for a window system.
class Recorder {
 public:
  Recorder() = default;
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;
  virtual ~Recorder() = default;

  /// Calls `heard` in the calling thread for each key and button until it is asked to stop.
  [[nodiscard]] virtual Outcome<> listen(const std::stop_token& stop,
                                         const std::function<void(const Heard& heard)>& heard) = 0;
};

/// What this computer has; no_display, wayland, no_extension, not_built.
[[nodiscard]] Outcome<std::unique_ptr<Recorder>> open_recorder();

}  // namespace chipid::counter::typing
