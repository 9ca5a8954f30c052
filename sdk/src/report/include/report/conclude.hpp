#pragma once

#include "report/verdict.hpp"

namespace chipid::report {

/// Every check, not performed, because the card was read without being judged; a hash check for each group listed.
[[nodiscard]] std::vector<Check> checks_not_performed(std::span<const std::uint32_t> data_groups);

/// Puts checks into the order of the table; data groups by their numbers.
void put_in_order(std::vector<Check>& checks);

/// Proof counts only on signed data: a chip.* check or a match that rests on data which is not proven to be signed
/// becomes inconclusive, with what was seen in its detail as "observed". `key_in_card_security`: the chip
/// authentication was PACE-CAM's, whose key is in EF.CardSecurity.
void hold_against_signed_data(std::vector<Check>& checks, bool key_in_card_security);

/// The same for the matches alone, where the proofs have been held already.
void hold_matches_against_signed_data(std::vector<Check>& checks);

struct Findings {
  std::vector<Check> checks = {};
  std::vector<Note> notes = {};
  /// Numbers of the data groups that are shown as signed.
  std::vector<std::uint32_t> shown_as_signed = {};
  bool chip_read = true;
  bool key_in_card_security = false;
  std::optional<Offline> offline = {};
};

/// What follows from all that was found: checks that nobody made are added as not performed, proofs held against the
/// signed data, attention listed, the verdict decided. Only the trust summary is left to the caller.
[[nodiscard]] Verification conclude(Findings findings, const Policy& policy);

}  // namespace chipid::report
