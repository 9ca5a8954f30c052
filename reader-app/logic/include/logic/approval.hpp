#pragma once

#include <chrono>
#include <string>

namespace chipid::counter {

/// That a supervisor let somebody through whom the workflow does not admit by itself.
struct Approval {
  std::string by = {};                 ///< account of the supervisor, or the name that was given
  std::string reason = {};             ///< in the supervisor's words
  std::chrono::sys_seconds time = {};  ///< by the clock of this computer
  bool pin_checked = false;            ///< there are accounts and the PIN was right; else the name is only a claim
};

}  // namespace chipid::counter
