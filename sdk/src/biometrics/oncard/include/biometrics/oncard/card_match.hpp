#pragma once

#include <chipid/finger.hpp>
#include <chipid/match.hpp>

#include "iso7816/card_channel.hpp"

/// Comparison of a finger by the card (ISO/IEC 7816-4, 11.6.6; 7816-11; 24787).
namespace chipid::biometrics {

/// How cards of a known type are asked.
struct FingerApplet {
  BytesView application = {};  ///< identifier of the application that compares
  std::uint8_t reference = 0;  ///< qualifier of the finger it holds: P2 of VERIFY
};

/// One comparison. Filled as it goes on, so that it is true at any time, whatever interrupts it.
struct CardMatch {
  MatchResult result = {
      .modality = MatchModality::finger, .decision = MatchDecision::unavailable, .method = MatchMethod::on_card};
  /// The finger is on its way to the card, or has been: it must not be sent again for the same request.
  bool asked = false;
};

/// SELECT, GET DATA of the biometric information, the counter of tries, and where all that allows it VERIFY, once. A
/// record that is none and a card with one try left (FingerMatchRequest::last_try) cost no try. Without a record only
/// the counter is asked: decision `not_performed` with the tries left. `channel` is a protected one; `max_data`: the
/// data that one command may carry on it, more is chained.
void match_on_card(iso7816::CardChannel& channel, const FingerApplet& applet, const FingerMatchRequest& request,
                   std::size_t max_data, CardMatch& match);

}  // namespace chipid::biometrics
