#pragma once

#include <functional>

#include "chip/pace.hpp"

namespace chipid::virtual_card::pace {

/// The steps of GENERAL AUTHENTICATE, in their order (ICAO 9303-11, 4.4.4.2).
enum class Step : std::uint8_t { encrypted_nonce, map_nonce, key_agreement, mutual_authentication };

/// A run between MSE:Set AT and the tokens.
struct Run {
  Suite suite;
  Password password = Password::can;
  Bytes password_key = {};
  Step next = Step::encrypted_nonce;
  Bytes nonce = {};
  Bytes generator = {};
  Bytes mapping_private_key = {};
  Bytes chip_key = {};
  Bytes terminal_key = {};
  SessionKeys keys = {};
};

/// What a fault changes on the way: of an answer what is sent, the chip itself going on with the right value.
struct Tampering {
  std::function<void(Bytes& z)> encrypted_nonce = {};
  /// `terminal`: the key that the terminal has just sent.
  std::function<void(Bytes& key, BytesView terminal, const Suite& suite)> mapping_key = {};
  std::function<void(Bytes& key, BytesView terminal, const Suite& suite)> ephemeral_key = {};
  std::function<void(Bytes& token)> token = {};
  /// Of chip authentication mapping, before and after encryption; left out where empty afterwards.
  std::function<void(Bytes& padded)> chip_authentication_data = {};
  std::function<void(Bytes& encrypted)> encrypted_chip_authentication_data = {};
  /// Keys are drawn until the mapping key (in chip authentication mapping the chip authentication data) and the shared
  /// secret start with a zero byte.
  bool leading_zeros = false;
  /// Keys are drawn until the ephemeral key starts with a zero byte.
  bool leading_zeros_of_ephemeral_key = false;
  /// The mapped generator is taken to be the neutral element: so is the chip's key, and the secret, with everybody's.
  bool neutral_generator = false;
  /// Every attempt is refused although PACE is announced.
  bool refuses = false;
};

}  // namespace chipid::virtual_card::pace
