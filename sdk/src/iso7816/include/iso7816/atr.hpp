#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>

namespace chipid::iso7816 {

/// Third software-function byte of the card capabilities (ISO/IEC 7816-4, 12.1.1.9).
struct CardCapabilities {
  bool command_chaining = false;
  bool extended_length = false;
  bool extended_length_in_ef_atr = false;
};

/// Answer to reset (ISO/IEC 7816-3, 8): its historical bytes and what they say.
struct Atr {
  Bytes historical_bytes;
  std::optional<CardCapabilities> capabilities;
};

/// Fails with data.malformed on anything that is not an ATR; historical bytes that are not understood are kept raw.
[[nodiscard]] Result<Atr> parse_atr(BytesView atr);

}  // namespace chipid::iso7816
