#pragma once

#include <functional>

#include "chip/pace.hpp"

namespace chipid::virtual_card::pace {

/// The steps of GENERAL AUTHENTICATE, in their order (ICAO 9303-11, 4.4.4.2).
enum class Step : std::uint8_t { encrypted_nonce, map_nonce, key_agreement, mutual_authentication };

/// A run between MSE:Set AT and the tokens.
struct Run {
  Suite suite;
  Bytes password_key;
  Step next = Step::encrypted_nonce;
  Bytes nonce = {};
  Bytes generator = {};
  Bytes chip_key = {};
  Bytes terminal_key = {};
  SessionKeys keys = {};
};

/// What a fault changes on the way: of an answer what is sent, the chip itself going on with the right value.
struct Tampering {
  std::function<void(Bytes& z)> encrypted_nonce = {};
  /// `terminal`: the key that the terminal has just sent.
  std::function<void(Bytes& point, BytesView terminal)> mapping_key = {};
  std::function<void(Bytes& point, BytesView terminal)> ephemeral_key = {};
  std::function<void(Bytes& token)> token = {};
  /// Keys are drawn until the mapping key and the shared secret start with a zero byte.
  bool leading_zeros = false;
  /// Every attempt is refused although PACE is announced.
  bool refuses = false;
};

}  // namespace chipid::virtual_card::pace
