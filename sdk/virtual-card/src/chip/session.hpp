#pragma once

#include <chipid/random.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "chip/card_image.hpp"
#include "chip/pace_run.hpp"
#include "chip/secure_messaging.hpp"
#include "faults/fault.hpp"

namespace chipid::virtual_card {

/// What the chip remembers between two resets.
struct Session {
  DirectoryKind directory = DirectoryKind::master_file;
  const File* file = nullptr;
  /// RND.IC that waits for its EXTERNAL AUTHENTICATE; used once.
  Bytes challenge = {};
  /// PACE between MSE:Set AT and its tokens.
  std::unique_ptr<pace::Run> pace = {};
  /// Chosen by MSE:Set AT of Chip Authentication.
  const ca::Key* chip_authentication_key = nullptr;
  /// The next answer is the first on the keys of Chip Authentication.
  bool first_answer_due = false;
  /// Comp of the terminal's key in Chip Authentication, and of the chip's in PACE; empty where it was not run.
  Bytes compressed_terminal_key = {};
  Bytes compressed_pace_key = {};
  /// Terminal Authentication from the first certificate on, and the rights that it gave.
  std::unique_ptr<ta::Chain> terminal_chain = {};
  std::uint8_t terminal_rights = 0;
  /// The data of commands that are chained, and the command they belong to.
  iso7816::CommandApdu chain = {};
  bool access_granted = false;
  /// The password with which PACE opened the session.
  std::optional<pace::Password> opened_by = {};
  std::unique_ptr<SecureMessaging> secure_messaging = {};
  /// Comes into force after the answer that is being made.
  std::unique_ptr<SecureMessaging> next_secure_messaging = {};
  /// The end of an answer that was too long, status word included; GET RESPONSE fetches it.
  Bytes rest = {};
  /// The command in work gets no answer, nor does any after it.
  bool silent = false;
  /// READ BINARY commands so far of what lies behind the access protocol.
  std::size_t reads = 0;
  /// The command in work is the one at which the fault strikes.
  bool fault_strikes = false;
};

/// What outlives a reset.
struct Memory {
  /// Wrong passwords in a row.
  unsigned wrong_passwords = 0;
  /// How often the PIN may still be wrong.
  unsigned pin_tries = 0;
  /// How often the finger may still be another.
  unsigned finger_tries = 0;
  /// How long the answer that is being made is kept back.
  std::chrono::milliseconds delay{0};
  /// Wrong first answers on the keys of Chip Authentication so far.
  unsigned wrong_first_answers = 0;
  /// How often each place of each file was read.
  std::map<std::pair<std::string_view, std::size_t>, unsigned> reads = {};
  /// The fault has broken the connection; it does so once.
  bool interrupted = false;
};

/// What a command handler works with.
struct CommandContext {
  const CardImage& card;
  const FaultHooks& fault;
  const RandomSource& random;
  Session& session;
  Memory& memory;
  /// The most data bytes the answer can carry.
  std::size_t max_data = 0;
};

}  // namespace chipid::virtual_card
