#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/now.hpp"
#include "rules/refusal.hpp"
#include "rules/trouble.hpp"

namespace chipid::counter::agent {

/// The one pairing that may be under way. One thread.
///
///     closed --open()--> open --right code--> asking --decide()--> closed
///                         \--60 s, third wrong code, close()--> closed
class Pairing {
 public:
  enum class State { closed, open, asking };
  static constexpr std::chrono::seconds open_for{60};
  static constexpr std::chrono::seconds asks_for{120};  ///< the operator may take that long
  static constexpr unsigned tries = 3;

  /// Six digits, never those of an earlier opening; an open one is shut.
  [[nodiscard]] Outcome<std::string> open(Instant now);
  void close();
  /// One try, whoever makes it. Nothing: it was right, and the operator is to be asked.
  [[nodiscard]] std::optional<RefusalCode> attempt(std::string_view code, Instant now);
  /// The operator said yes or no. False where it is too late.
  [[nodiscard]] bool decide(Instant now);

  [[nodiscard]] State state(Instant now) const;
  [[nodiscard]] unsigned tries_left() const { return tries_left_; }
  /// Until it shuts by itself; 0 where it is shut.
  [[nodiscard]] std::chrono::seconds left(Instant now) const;

 private:
  State state_ = State::closed;
  std::string code_;
  unsigned tries_left_ = 0;
  Instant until_ = {};
};

}  // namespace chipid::counter::agent
