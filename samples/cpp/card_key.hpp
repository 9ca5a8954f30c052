#pragma once

#include <chipid/access_key.hpp>
#include <optional>
#include <string>
#include <vector>

/// What opens a chip.
struct CardKey {
  std::vector<chipid::AccessKey> keys = {};
  /// The text of the QR code, where it came from there: the chip is held against it.
  std::optional<std::string> qr = {};
};

/// Six digits are a CAN, twelve a personal number; a text with `|` is a QR code, any other the MRZ.
[[nodiscard]] chipid::Result<CardKey> card_key(const std::string& text);
