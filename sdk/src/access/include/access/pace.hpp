#pragma once

#include <chipid/random.hpp>

#include "access/pace_offers.hpp"
#include "access/pace_steps.hpp"
#include "iso7816/card_channel.hpp"

/// Password Authenticated Connection Establishment over a channel (ICAO 9303-11, 4.4).
namespace chipid::access::pace {

/// What a run leaves.
struct Established {
  sm::SessionKeys keys;
  Offer offer;
  /// PK_DH,IFD as we sent it: terminal authentication after chip authentication mapping is bound to it.
  Bytes terminal_key = {};
  /// PK_DH,IC as the chip sent it: terminal authentication makes ID_IC of it.
  Bytes chip_key = {};
  /// PK_Map,IC; empty after the integrated mapping.
  Bytes chip_mapping_key = {};
  /// With chip authentication mapping CA_IC, where the chip sent it and it can be decrypted.
  std::optional<Bytes> chip_authentication_data = {};
};

/// Whether wrong tries of such a key block it: a PIN, a PUK.
[[nodiscard]] bool can_be_blocked(AccessKey::Kind kind) noexcept;

/// Runs one offer with one password. access.wrong_key where the chip refuses our token, access.not_supported where it
/// does not take the suite or the kind of password, access.refused where it breaks off elsewhere,
/// access.untrusted_answer where what it sends is wrong, else the channel's error. A PIN or PUK of which the chip says
/// that it has one try left, or none, is not tried: access.pin_suspended, access.pin_blocked.
/// `tries_left`: what the chip last said of that (63Cx), if it did.
[[nodiscard]] Result<Established> establish(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key,
                                            const RandomSource& random, std::optional<unsigned>& tries_left);

}  // namespace chipid::access::pace
