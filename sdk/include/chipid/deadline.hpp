#pragma once

#include <chipid/card_connection.hpp>
#include <chipid/export.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace chipid {

/// No chip takes so long for one command, not even when it keeps its answer back after wrong keys.
inline constexpr std::chrono::seconds longest_silence{20};

/// The same card, but no command takes longer than `deadline` and none outlasts a stop requested through `cancel`,
/// from any thread.
///
/// A card or reader that hangs cannot be interrupted from outside, so the connection works in a thread of its own.
/// A command that is not answered in time fails with pcsc.card_mute; one during which a stop is requested fails with
/// session.cancelled at once. In both cases, if the command is still running, it is left behind together with the
/// connection, which is closed whenever the command comes back; every later command fails at once in the same way.
/// After a stop no further command is sent. The end of the object waits for the connection to close, but no longer
/// than `deadline`.
///
/// `connection` must not refer to anything that may end before it, such as an object of the caller's. The card given
/// back is used by one thread at a time, as any other.
[[nodiscard]] CHIPID_API std::unique_ptr<CardConnection> with_deadline(std::unique_ptr<CardConnection> connection,
                                                                       std::chrono::milliseconds deadline,
                                                                       std::stop_token cancel = {});

/// Watches over work with a card that goes on as a whole in a thread of its own. Against with_deadline this costs no
/// change of threads for every command, but a hung command takes all of the work with it.
class CHIPID_API Attendant {
 public:
  Attendant();

  /// The same card, whose every command is a sign of life of the work. Called by the work itself.
  [[nodiscard]] std::unique_ptr<CardConnection> attend(std::unique_ptr<CardConnection> connection) const;

  /// Starts `work` and waits for its end, which it should come to by itself soon after a stop requested through
  /// `cancel` (ReadOptions::cancel). Fails with pcsc.card_mute when for longer than `deadline` no command of the card
  /// began or ended, and with session.cancelled when the work has not ended 100 ms after the stop. Then it is left
  /// behind and may go on, or hang, for as long as the program runs: it has to own all that it uses. What the work
  /// throws is internal.error. One work only for each object.
  [[nodiscard]] Result<> run(std::function<void()> work, std::chrono::milliseconds deadline,
                             std::stop_token cancel = {}) const;

 private:
  class State;
  std::shared_ptr<State> state_;
};

}  // namespace chipid
