#pragma once

#include <optional>

#include "keys/key_slot.hpp"

namespace chipid::counter {

enum class HistoryState {
  off,         ///< the site keeps none
  not_set_up,  ///< this counter has no key yet: found_site() or join()
  locked,      ///< it has one, which waits for its passphrase or for the keyring: unlock()
  opening,
  ready,
  waiting,  ///< records are kept, encrypted, on this computer until the history takes them; `why`
  failing,  ///< records are kept nowhere; `why`
};

/// How it stands with the history, for the header and the pages. Nothing of a person.
struct HistoryStatus {
  HistoryState state = HistoryState::off;
  std::optional<store::Trouble> why = {};  ///< of `locked`, `waiting` and `failing`
  std::size_t waiting = 0;                 ///< records that wait on this computer
  std::size_t damaged = 0;                 ///< waiting records that were found changed and set aside
  std::size_t unsaved = 0;                 ///< records that no disk takes; tried again until the program ends
  std::size_t missed = 0;                  ///< cards of this run that were not recorded, as the key was not open
  /// Why the daily removal of old records did not go, such as a doubtful clock.
  std::optional<store::Trouble> not_purged = {};
  /// What opens the key of this counter; nothing where it has none.
  std::optional<store::Protection> protection = {};
  std::string counter_name = {};  ///< of this counter, as its key has it
  bool has_accounts = false;      ///< where the history cannot be reached: when it last could

  /// Cards are recorded, here or there.
  [[nodiscard]] bool keeps() const { return state == HistoryState::ready || state == HistoryState::waiting; }
};

}  // namespace chipid::counter
