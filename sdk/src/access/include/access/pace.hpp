#pragma once

#include <chipid/random.hpp>

#include "access/pace_steps.hpp"
#include "iso7816/card_channel.hpp"

/// Password Authenticated Connection Establishment over a channel (ICAO 9303-11, 4.4).
namespace chipid::access::pace {

/// Runs one offer with one password. access.wrong_key where the chip refuses our token, access.not_supported where it
/// does not take the suite or the kind of password, access.refused where it breaks off elsewhere,
/// access.untrusted_answer where what it sends is wrong, else the channel's error.
[[nodiscard]] Result<sm::SessionKeys> establish(iso7816::CardChannel& channel, const Offer& offer, const AccessKey& key,
                                                const RandomSource& random);

}  // namespace chipid::access::pace
