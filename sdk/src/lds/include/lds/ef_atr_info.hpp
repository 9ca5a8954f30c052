#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>

namespace chipid::lds {

/// EF.ATR/INFO (ICAO 9303-10, 3.11.1): what the chip says about its command sizes.
struct EfAtrInfo {
  /// Extended length information, DO 7F66: bytes of a whole command and a whole response APDU.
  std::optional<std::uint32_t> max_command_size = {};
  std::optional<std::uint32_t> max_response_size = {};
  /// Card capabilities, DO 47 (ISO/IEC 7816-4, 12.1.1.9), as in the data; empty where absent.
  Bytes card_capabilities = {};
  /// From the third byte of the card capabilities.
  bool command_chaining = false;
  bool extended_length = false;
};

/// Unknown objects are skipped; so is what follows the last object (cards pad this file).
[[nodiscard]] Result<EfAtrInfo> parse_ef_atr_info(BytesView file);

}  // namespace chipid::lds
