#pragma once

#include "chip/pace.hpp"
#include "terminal.hpp"

namespace chipid::test {

/// PACE as a terminal sees it, step by step, until the chip refuses or sends what cannot be computed with.
struct PaceTranscript {
  /// The status word of the last answer, as hex.
  std::string status = {};
  std::string status_of_choice = {};
  Bytes encrypted_nonce = {};
  Bytes mapping_key = {};
  Bytes chip_key = {};
  Bytes terminal_key = {};
  Bytes shared_secret = {};
  Bytes chip_token = {};
  Bytes encrypted_chip_authentication_data = {};
  bool token_right = false;
  ChannelKeys keys = {};
};

/// `password`: the reference in DO 83; `secret`: the CAN, PIN or PUK, or the SHA-1 of the MRZ information. `channel`:
/// of an earlier run, which this one is to follow.
[[nodiscard]] PaceTranscript run_pace(virtual_card::Chip& chip, const virtual_card::pace::Suite& suite,
                                      std::uint8_t password, BytesView secret, Terminal* channel = nullptr);
[[nodiscard]] PaceTranscript run_pace_by_can(virtual_card::Chip& chip, std::string_view can);

}  // namespace chipid::test
