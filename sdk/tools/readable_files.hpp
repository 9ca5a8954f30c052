#pragma once

#include <chipid/file.hpp>

namespace chipid::tool {

/// The master file's directories and sizes serve the reading itself; EF.CardSecurity comes with its own protocol.
[[nodiscard]] inline bool can_be_read(File file) {
  return file != File::dir && file != File::atr_info && file != File::card_security;
}

}  // namespace chipid::tool
