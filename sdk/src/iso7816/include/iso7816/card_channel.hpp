#pragma once

#include <chipid/result.hpp>

#include "iso7816/apdu.hpp"

namespace chipid::iso7816 {

/// Where commands go: the plain channel, or a secure channel around it. One thread at a time.
class CardChannel {
 public:
  CardChannel() = default;
  CardChannel(const CardChannel&) = delete;
  CardChannel& operator=(const CardChannel&) = delete;
  virtual ~CardChannel() = default;

  /// Sends a command and gives the complete answer, never more data than `command.ne`. A status word other than 9000
  /// is an answer, not an error.
  [[nodiscard]] virtual Result<ResponseApdu> transmit(const CommandApdu& command) = 0;

  /// The greatest `ne` for which the answer fits one response on this channel: with extended length, and without.
  [[nodiscard]] virtual std::size_t max_ne() const = 0;
};

}  // namespace chipid::iso7816
