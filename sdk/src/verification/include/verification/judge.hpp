#pragma once

#include <chipid/policy.hpp>
#include <chipid/read.hpp>
#include <chrono>

#include "report/verdict.hpp"
#include "verification/preparation.hpp"

/// The judgement of a card: every check of the table over what was read of it, with the card at hand or from evidence.
namespace chipid::verification {

/// All that is known of one card. Views: what they show outlives the judgement.
struct Facts {
  /// Every file that was tried.
  std::span<const FileReport> files = {};
  /// EF.CardAccess as read before access; nullptr where that is not known.
  const FileReport* card_access = nullptr;
  /// How the chip was opened; nullptr where that is not known.
  const AccessReport* access = nullptr;
  /// The text of the card's QR code; nullptr where none was given.
  const std::string* qr = nullptr;
  /// Checks that were made elsewhere: proofs of the chip, biometric matches.
  std::vector<Check> made = {};
  std::vector<Note> notes = {};
  /// The proof of the chip is PACE-CAM's, whose key is in EF.CardSecurity.
  bool key_in_card_security = false;
  /// Nothing: the card is at hand.
  std::optional<report::Offline> offline = {};
  /// The day at the place of the check; nothing: that of `now` in UTC.
  std::optional<std::chrono::year_month_day> today = {};
  /// They are files that somebody put together, so nobody was asked for what is missing among them.
  bool raw_files = false;
  /// `now` is a time that somebody chose, not that of the computer's clock.
  bool time_is_chosen = false;
};

/// `prepared`: what was done while the card was still sending; the rest is done here.
[[nodiscard]] Verification judge(const Facts& facts, Preparation& prepared, pki::Time now);

/// The same with nothing prepared.
[[nodiscard]] Verification judge(const Facts& facts, const trust::Examiner& examiner, pki::Time now);

}  // namespace chipid::verification
