#pragma once

#include <chipid/policy.hpp>
#include <chipid/report.hpp>
#include <optional>
#include <span>

namespace chipid::report {

/// What makes a proof of the chip count where the card is not at hand. What was recorded as passed proves something to
/// a third party only so.
struct Offline {
  /// The challenge of active authentication is bound to the verifier's own nonce.
  bool own_challenge = false;
  /// The evidence is signed by a key that the verifier has enrolled, so the statements in it count.
  bool enrolled_signature = false;
};

struct VerdictInput {
  std::span<const Check> checks = {};
  /// Numbers of the data groups that are shown as signed.
  std::span<const std::uint32_t> shown_as_signed = {};
  /// False for what came from a QR code, an MRZ or a keyboard only.
  bool chip_read = true;
  /// Nothing: the card is at hand.
  std::optional<Offline> offline = {};
  /// nullptr: the rule as written.
  const Policy* policy = nullptr;
};

/// The one rule. A check that is missing counts as not performed.
[[nodiscard]] Verdict decide(const VerdictInput& input);

/// Ids of the checks that failed or are inconclusive, in the order given; where there are none and the verdict is open,
/// of those that were not made and keep it so. Shown beside any verdict.
[[nodiscard]] std::vector<std::string> attention(const VerdictInput& input);

}  // namespace chipid::report
