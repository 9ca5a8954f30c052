#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Telling a scanner that types like a keyboard from a person who types. Sees times and texts, no window.
namespace chipid::counter {

/// What is to become of keys. Keys are held back for a few hundredths of a second, until it is clear whose they are.
struct KeyRuling {
  std::size_t release = 0;  ///< so many of those held back, the oldest first, go on to where they were meant
  bool hold = false;        ///< this key is held back too; else it goes on after those released
  std::optional<std::string> scanned = {};  ///< the keys held back were a scanner's, and this is what it read

  friend bool operator==(const KeyRuling&, const KeyRuling&) = default;
};

class ScannerInput {
 public:
  using Time = std::chrono::milliseconds;

  /// A scanner leaves no longer gap between two keys.
  static constexpr Time longest_gap{45};
  /// After so long without a key what was held back is ruled on: call pause().
  static constexpr Time pause_after{60};
  /// So many keys in a row at that pace are no person's.
  static constexpr std::size_t shortest_burst = 6;
  /// More than any code holds: the rest of the burst is dropped.
  static constexpr std::size_t longest_burst = 8'192;

  /// No key that is held down repeats so soon: a second press of the same key within a scan does.
  static constexpr Time sooner_than_any_repeat{12};

  /// Whether a key at that time follows the last one at a scanner's pace and faster than a held key repeats.
  [[nodiscard]] bool follows_at_once(Time at) const { return keys_ != 0 && at - last_ <= sooner_than_any_repeat; }
  /// A key that writes `text` (UTF-8; a line end for Enter and Tab). `at` never goes back.
  [[nodiscard]] KeyRuling key(std::string_view text, Time at);
  /// Any other key, such as one with Ctrl held, and one that repeats while it is held down: a person's.
  [[nodiscard]] KeyRuling other_key();
  /// `pause_after` has passed since the last key.
  [[nodiscard]] KeyRuling pause();

 private:
  [[nodiscard]] bool is_burst() const { return keys_ >= shortest_burst; }
  [[nodiscard]] KeyRuling rule();

  std::string text_;
  std::size_t keys_ = 0;  ///< held back
  Time last_{};
};

}  // namespace chipid::counter
