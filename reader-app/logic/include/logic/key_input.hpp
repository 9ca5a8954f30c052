#pragma once

#include <chipid/access_key.hpp>
#include <chipid/qr.hpp>
#include <optional>
#include <string_view>
#include <vector>

/// What a clerk types or a scanner reads, as keys to the chip.
namespace chipid::counter {

struct KeyInput {
  std::vector<AccessKey> keys = {};  ///< to be tried in this order
  /// The code's text, to be held against the chip; nothing for what was typed.
  std::optional<std::string> qr = {};
  /// What the code says, to be shown while the chip is being read.
  std::optional<citizen::QrPayload> payload = {};
};

/// Whether nothing can follow on what was typed, so that nobody has to press Enter: twelve digits. Six or nine may be
/// the beginning of twelve, so they wait for Enter or for the card.
[[nodiscard]] bool is_complete(std::string_view typed) noexcept;

/// Six digits (CAN), nine (document number), twelve (personal number), the text of the card's QR code however a scanner
/// mangled it, or machine-readable lines. usage.no_key for an empty text, qr.not_citizen_card for a text of another
/// code, usage.bad_value for digits of another count, usage.bad_mrz for lines with a wrong check digit.
[[nodiscard]] Result<KeyInput> key_from_input(std::string_view text);

}  // namespace chipid::counter
