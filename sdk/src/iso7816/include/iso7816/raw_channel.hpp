#pragma once

#include <algorithm>
#include <chipid/card_connection.hpp>

#include "iso7816/card_channel.hpp"

namespace chipid::iso7816 {

/// What one command and one response may measure, as far as it is known to be safe (EF.ATR/INFO, ICAO 9303-10, 3.11.1).
struct BufferSizes {
  std::size_t command = 5 + max_short_data + 1;  ///< bytes of a whole command APDU
  std::size_t response = max_short_le + 2;       ///< bytes of a whole response APDU
};

/// Commands and bytes on the wire.
struct Traffic {
  std::size_t count = 0;
  std::size_t sent_bytes = 0;
  std::size_t received_bytes = 0;
};

/// The innermost channel: one command, one answer, counted, nothing followed or repeated.
class RawChannel final : public CardChannel {
 public:
  /// Does not own the connection.
  explicit RawChannel(CardConnection& connection) noexcept : connection_(connection) {}

  [[nodiscard]] Result<ResponseApdu> transmit(const CommandApdu& command) override;
  [[nodiscard]] std::size_t max_ne() const override { return std::min(sizes_.response - 2, max_extended_le); }

  void set_buffer_sizes(BufferSizes sizes) noexcept { sizes_ = sizes; }
  [[nodiscard]] const BufferSizes& buffer_sizes() const noexcept { return sizes_; }
  [[nodiscard]] const Traffic& traffic() const noexcept { return traffic_; }

 private:
  CardConnection& connection_;
  BufferSizes sizes_;
  Traffic traffic_;
};

}  // namespace chipid::iso7816
