#include "report/verdict.hpp"

#include <algorithm>

#include "report/checks.hpp"

namespace chipid::report {
namespace {

using Checks = std::span<const Check>;
using enum CheckStatus;

constexpr std::string_view basis[] = {ids::sod_structure, ids::sod_signature, ids::sod_signed_attributes,
                                      ids::sod_coverage,  ids::ds_chain,      ids::ds_validity,
                                      ids::ds_extensions, ids::ds_country,    "dg1.hash"};
constexpr std::string_view chip_proofs[] = {ids::chip_active_authentication, ids::chip_chip_authentication};
constexpr std::string_view matches[] = {ids::biometric_face, ids::biometric_finger};

CheckStatus status_of(Checks checks, std::string_view id) {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const auto& check) { return check.id == id; });
  return found == checks.end() ? not_performed : found->status;
}

bool lists(Checks checks, std::string_view id) {
  return std::any_of(checks.begin(), checks.end(), [&](const auto& check) { return check.id == id; });
}

bool open(CheckStatus status) {
  return status != passed && status != failed;
}

bool policy_wants(const VerdictInput& input, bool Policy::*demand) {
  return input.policy != nullptr && input.policy->*demand;
}

// The level of a check under the policy in force; none for a check that is in no table.
std::optional<Level> level_of(const VerdictInput& input, std::string_view id) {
  if (id == ids::crypto_weak && policy_wants(input, &Policy::weak_is_invalid)) return Level::E;
  const auto* row = find_row(id);
  return row == nullptr ? std::nullopt : std::optional(row->level);
}

bool any_failed(const VerdictInput& input, std::optional<Level> level) {
  return std::any_of(input.checks.begin(), input.checks.end(),
                     [&](const auto& check) { return check.status == failed && level_of(input, check.id) == level; });
}

// Row C, first half: something that a genuine card needs is neither passed nor failed.
bool basis_open(const VerdictInput& input) {
  const auto is_open = [&](std::string_view id) { return open(status_of(input.checks, id)); };
  if (std::any_of(std::begin(basis), std::end(basis), is_open)) return true;
  if (lists(input.checks, "dg2.hash") && is_open("dg2.hash")) return true;
  return std::any_of(input.shown_as_signed.begin(), input.shown_as_signed.end(),
                     [&](auto group) { return is_open(hash_check_id(group)); });
}

// Row A asks for revocation passed or inconclusive, where policy allows the latter. Its refusal belongs up here: below
// row D a card for review would turn inconclusive once its other fault is gone.
bool revocation_open(const VerdictInput& input) {
  const auto status = status_of(input.checks, ids::ds_revocation);
  if (status == inconclusive) return policy_wants(input, &Policy::require_revocation);
  return open(status);
}

bool any_proof(Checks checks, CheckStatus status) {
  return std::any_of(std::begin(chip_proofs), std::end(chip_proofs),
                     [&](auto id) { return status_of(checks, id) == status; });
}

// Row C, second half: signed data announces proofs of the chip and none passed. Without the card at hand only what was
// recorded as inconclusive stays so: nothing is improved by going offline, and nothing can be caught up there.
bool proof_open(const VerdictInput& input) {
  if (any_proof(input.checks, passed)) return false;
  return any_proof(input.checks, inconclusive) || (!input.offline && any_proof(input.checks, not_performed));
}

// Whether the verdict stays open as long as this check was not made.
bool decides(const VerdictInput& input, std::string_view id) {
  const auto is_it = [&](std::string_view other) { return id == other; };
  const auto shown = [&](auto group) { return id == hash_check_id(group); };
  return std::any_of(std::begin(basis), std::end(basis), is_it) || is_it("dg2.hash") ||
         std::any_of(input.shown_as_signed.begin(), input.shown_as_signed.end(), shown) ||
         (proof_open(input) && std::any_of(std::begin(chip_proofs), std::end(chip_proofs), is_it));
}

bool match_without_answer(Checks checks) {
  return std::any_of(std::begin(matches), std::end(matches),
                     [&](auto id) { return status_of(checks, id) == inconclusive; });
}

// Anyone can check an answer of active authentication again, but only who chose its challenge knows that it was fresh;
// transcripts of chip authentication prove nothing to a third party.
bool chip_proven(const VerdictInput& input) {
  const bool statements = !input.offline || input.offline->enrolled_signature;
  const bool challenge = statements || input.offline->own_challenge;
  return (challenge && status_of(input.checks, ids::chip_active_authentication) == passed) ||
         (statements && status_of(input.checks, ids::chip_chip_authentication) == passed);
}

}  // namespace

Verdict decide(const VerdictInput& input) {
  if (any_failed(input, Level::E)) return Verdict::invalid;
  if (!input.chip_read) return Verdict::unverified;
  if (basis_open(input) || revocation_open(input) || proof_open(input)) return Verdict::inconclusive;
  if (any_failed(input, std::nullopt)) return Verdict::inconclusive;  // fits no row
  if (any_failed(input, Level::D) || match_without_answer(input.checks)) return Verdict::review;
  if (!chip_proven(input)) return Verdict::authentic_unproven_chip;
  return Verdict::authentic;
}

// Where nothing went wrong and the verdict is open all the same, it is so by what was left out.
std::vector<std::string> attention(const VerdictInput& input) {
  std::vector<std::string> ids;
  for (const auto& check : input.checks) {
    if (check.status == failed || check.status == inconclusive) ids.push_back(check.id);
  }
  const bool left_open = ids.empty() && input.chip_read && (basis_open(input) || proof_open(input));
  for (const auto& check : input.checks) {
    if (left_open && check.status == not_performed && decides(input, check.id)) ids.push_back(check.id);
  }
  return ids;
}

}  // namespace chipid::report
