#pragma once

#include <chipid/random.hpp>
#include <memory>

#include "chip/card_image.hpp"
#include "chip/secure_messaging.hpp"
#include "faults/fault.hpp"

namespace chipid::virtual_card {

/// What the chip remembers between two resets.
struct Session {
  DirectoryKind directory = DirectoryKind::master_file;
  const File* file = nullptr;
  /// RND.IC that waits for its EXTERNAL AUTHENTICATE; used once.
  Bytes challenge = {};
  bool access_granted = false;
  std::unique_ptr<SecureMessaging> secure_messaging = {};
  /// Comes into force after the answer that is being made.
  std::unique_ptr<SecureMessaging> next_secure_messaging = {};
  /// READ BINARY commands so far of what lies behind the access protocol.
  std::size_t reads = 0;
  /// The command in work is the one at which the fault strikes.
  bool fault_strikes = false;
};

/// What a command handler works with.
struct CommandContext {
  const CardImage& card;
  const FaultHooks& fault;
  const RandomSource& random;
  Session& session;
  /// The most data bytes the answer can carry.
  std::size_t max_data = 0;
};

}  // namespace chipid::virtual_card
