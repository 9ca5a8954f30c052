#pragma once

#include "chip/session.hpp"

/// The chip's part in each step of GENERAL AUTHENTICATE (ICAO 9303-11, 4.4.4.2): what the dynamic authentication data
/// of the command hold in, what those of the answer hold out. An error is what the terminal sent wrong.
namespace chipid::virtual_card::pace {

/// Step 1 (4.4.3.1): nothing in, z in DO 80 out.
[[nodiscard]] Result<Bytes> encrypted_nonce(const CommandContext& context, Run& run, BytesView content);
/// Step 2 (4.4.3.3): mapping data in DO 81 and 82.
[[nodiscard]] Result<Bytes> map_nonce(const CommandContext& context, Run& run, BytesView content);
/// Step 3 (4.4.3.4): ephemeral keys in DO 83 and 84, which must differ.
[[nodiscard]] Result<Bytes> key_agreement(const CommandContext& context, Run& run, BytesView content);
/// Step 4: the terminal's token in DO 85; the chip's in DO 86, in chip authentication mapping with A_IC in DO 8A.
[[nodiscard]] Result<Bytes> terminal_token(BytesView content);
[[nodiscard]] Result<Bytes> chip_token(const CommandContext& context, const Run& run);

}  // namespace chipid::virtual_card::pace
