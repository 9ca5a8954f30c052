#pragma once

// An independent reading of the table of verdicts for the tests: written from its words, over plain lists of names,
// without a line of the library's rule.

#include <algorithm>
#include <string>
#include <vector>

#include "report/verdict.hpp"

namespace chipid::test {

inline const std::vector<std::string> failing_is_e = {"access.pace_not_downgraded",
                                                      "sod.structure",
                                                      "sod.signature",
                                                      "sod.signed_attributes",
                                                      "sod.coverage",
                                                      "ds.chain",
                                                      "ds.validity",
                                                      "ds.extensions",
                                                      "ds.country",
                                                      "ds.revocation",
                                                      "crypto.forbidden",
                                                      "dg1.hash",
                                                      "dg2.hash",
                                                      "dg3.hash",
                                                      "dg13.hash",
                                                      "dg14.hash",
                                                      "cardsecurity.signature",
                                                      "chip.active_authentication",
                                                      "chip.chip_authentication"};
inline const std::vector<std::string> failing_is_d = {
    "access.policy", "sod.portrait", "ds.document_type", "crypto.weak",    "com.consistency", "dg1.mrz",
    "dg1.dg13",      "qr.chip",      "document.expiry",  "biometric.face", "biometric.finger"};
// Row C; DG2 is on the list of these cards, and DG13 is shown as signed.
inline const std::vector<std::string> needed = {"sod.structure", "sod.signature", "sod.signed_attributes",
                                                "sod.coverage",  "ds.chain",      "ds.validity",
                                                "ds.extensions", "ds.country",    "dg1.hash",
                                                "dg2.hash",      "dg13.hash"};

/// The statuses of one card, and how it came here.
struct Card {
  std::vector<Check> checks = {};
  bool chip_read = true;
  bool online = true;
  bool own_challenge = false;
  bool enrolled = false;
  bool no_crl_is_c = false;
  bool weak_is_e = false;

  CheckStatus& at(const std::string& id) {
    for (auto& check : checks) {
      if (check.id == id) return check.status;
    }
    checks.push_back({.id = id, .status = CheckStatus::passed});
    return checks.back().status;
  }
};

/// All passed, in every list.
inline Card good_card() {
  Card card;
  for (const auto* list : {&failing_is_e, &failing_is_d}) {
    for (const auto& id : *list) card.checks.push_back({.id = id, .status = CheckStatus::passed});
  }
  return card;
}

/// The letter that the table gives.
inline char letter_by_the_table(Card card) {
  using enum CheckStatus;
  const auto some = [&](const std::vector<std::string>& list, auto holds) {
    return std::any_of(list.begin(), list.end(), [&](const auto& id) { return holds(card.at(id)); });
  };
  const auto is_failed = [](CheckStatus status) { return status == failed; };
  const auto is_neither = [](CheckStatus status) { return status != passed && status != failed; };
  const auto active = card.at("chip.active_authentication");
  const auto chip = card.at("chip.chip_authentication");
  const auto revocation = card.at("ds.revocation");
  const bool weak_fails = is_failed(card.at("crypto.weak"));

  if (some(failing_is_e, is_failed) || (weak_fails && card.weak_is_e)) return 'E';
  if (!card.chip_read) return 'F';

  const bool announced = active != not_supported || chip != not_supported;
  const bool none_passed = active != passed && chip != passed;
  const bool some_inconclusive = active == inconclusive || chip == inconclusive;
  const bool revocation_ok = revocation == passed || (revocation == inconclusive && !card.no_crl_is_c);
  if (some(needed, is_neither)) return 'C';
  if (announced && none_passed && card.online) return 'C';
  if (some_inconclusive && none_passed) return 'C';  // never improved by going offline
  if (!revocation_ok) return 'C';                    // fits no row

  const bool match_open = card.at("biometric.face") == inconclusive || card.at("biometric.finger") == inconclusive;
  if (some(failing_is_d, is_failed) || match_open) return 'D';

  const bool active_counts = active == passed && (card.online || card.own_challenge || card.enrolled);
  const bool chip_counts = chip == passed && (card.online || card.enrolled);
  return active_counts || chip_counts ? 'A' : 'B';
}

/// The letter of the library's verdict.
inline char letter_by_the_library(const Card& card) {
  static constexpr std::uint32_t shown[] = {1, 2, 13};
  static const Policy policies[] = {{.require_revocation = false, .weak_is_invalid = false},
                                    {.require_revocation = false, .weak_is_invalid = true},
                                    {.require_revocation = true, .weak_is_invalid = false},
                                    {.require_revocation = true, .weak_is_invalid = true}};
  const auto& policy = policies[(card.no_crl_is_c ? 2 : 0) + (card.weak_is_e ? 1 : 0)];
  std::optional<report::Offline> offline;
  if (!card.online) offline = {.own_challenge = card.own_challenge, .enrolled_signature = card.enrolled};
  const auto verdict = report::decide({.checks = card.checks,
                                       .shown_as_signed = shown,
                                       .chip_read = card.chip_read,
                                       .offline = offline,
                                       .policy = &policy});
  return "ABDFCE"[static_cast<std::size_t>(verdict)];
}

}  // namespace chipid::test
