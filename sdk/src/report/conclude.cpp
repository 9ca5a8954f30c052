#include "report/conclude.hpp"

#include <algorithm>

#include "report/checks.hpp"
#include "report/reasons.hpp"

namespace chipid::report {
namespace {

using enum CheckStatus;

Check* find(std::vector<Check>& checks, std::string_view id) {
  const auto found = std::find_if(checks.begin(), checks.end(), [&](const auto& check) { return check.id == id; });
  return found == checks.end() ? nullptr : &*found;
}

bool all_passed(std::vector<Check>& checks, std::initializer_list<std::string_view> ids) {
  return std::all_of(ids.begin(), ids.end(), [&](auto id) {
    const auto* check = find(checks, id);
    return check != nullptr && check->status == passed;
  });
}

void make_inconclusive(Check& checked, Reason reason) {
  auto detail = std::move(checked.detail);
  detail["observed"] = check_status_name(checked.status);
  checked = check(checked.id, inconclusive, reason, {}, std::move(detail));
}

// "passed" needs the chain too; that the chip contradicts its own signed data shows without it.
void hold_proof(std::vector<Check>& checks, std::string_view id, bool signed_key, bool chained, Reason reason) {
  auto* proof = find(checks, id);
  if (proof == nullptr) return;
  const bool counts = proof->status == passed ? signed_key && chained : signed_key;
  if ((proof->status == passed || proof->status == failed) && !counts) make_inconclusive(*proof, reason);
}

// As somebody signed it, whether or not one knows who.
bool is_signed(std::vector<Check>& checks, std::string_view id) {
  const auto* check = find(checks, id);
  return check != nullptr && (check->status == passed || check->detail.count("signature") != 0);
}

// Rank in the table first, number of the data group second.
std::pair<std::size_t, std::uint32_t> place(const Check& check) {
  const auto rows = check_rows();
  const auto* row = find_row(check.id);
  const auto rank = row == nullptr ? rows.size() : static_cast<std::size_t>(row - rows.data());
  return {rank, hashed_group(check.id).value_or(0)};
}

void add_missing(std::vector<Check>& checks, Reason reason) {
  for (const auto& row : check_rows()) {
    if (row.id != ids::dg_hash && find(checks, row.id) == nullptr) {
      checks.push_back(check(row.id, not_performed, reason));
    }
  }
}

}  // namespace

std::vector<Check> checks_not_performed(std::span<const std::uint32_t> data_groups) {
  std::vector<Check> checks;
  for (const auto number : data_groups) {
    checks.push_back(check(hash_check_id(number), not_performed, Reason::not_verified));
  }
  add_missing(checks, Reason::not_verified);
  put_in_order(checks);
  return checks;
}

void put_in_order(std::vector<Check>& checks) {
  std::stable_sort(checks.begin(), checks.end(), [](const auto& a, const auto& b) { return place(a) < place(b); });
}

void hold_against_signed_data(std::vector<Check>& checks, bool key_in_card_security) {
  const bool chained = all_passed(checks, {ids::ds_chain});
  hold_proof(checks, ids::chip_active_authentication, all_passed(checks, {ids::sod_signature, "dg15.hash"}), chained,
             Reason::aa_unsigned_key);
  if (key_in_card_security) {
    // Its signature's check has a chain of its own.
    hold_proof(checks, ids::chip_chip_authentication, is_signed(checks, ids::cardsecurity_signature),
               all_passed(checks, {ids::cardsecurity_signature}), Reason::ca_unsigned_key);
  } else {
    hold_proof(checks, ids::chip_chip_authentication, all_passed(checks, {ids::sod_signature, "dg14.hash"}), chained,
               Reason::ca_unsigned_key);
  }
  hold_matches_against_signed_data(checks);
}

void hold_matches_against_signed_data(std::vector<Check>& checks) {
  hold_proof(checks, ids::biometric_face, all_passed(checks, {"dg2.hash"}), true, Reason::face_unsigned_portrait);
  // Active Authentication does not bind the channel: who stands between can have the original sign, and answer for it.
  const auto* signature = find(checks, ids::chip_active_authentication);
  const bool contradicted = signature != nullptr && signature->status == failed;
  const bool proven = all_passed(checks, {ids::chip_chip_authentication}) && !contradicted;
  hold_proof(checks, ids::biometric_finger, true, proven, Reason::finger_chip_unproven);
}

Verification conclude(Findings findings, const Policy& policy) {
  add_missing(findings.checks, findings.chip_read ? Reason::not_asked : Reason::no_chip);
  hold_against_signed_data(findings.checks, findings.key_in_card_security);
  put_in_order(findings.checks);
  Verification verification{.checks = std::move(findings.checks), .notes = std::move(findings.notes)};
  verification.policy = policy.name;
  const VerdictInput input{.checks = verification.checks,
                           .shown_as_signed = findings.shown_as_signed,
                           .chip_read = findings.chip_read,
                           .offline = findings.offline,
                           .policy = &policy};
  verification.attention = attention(input);
  verification.verdict = decide(input);
  return verification;
}

}  // namespace chipid::report
