#include "session/chip_proofs.hpp"

#include "core/hex.hpp"
#include "report/checks.hpp"
#include "report/reasons.hpp"

namespace chipid::session {
namespace {

using chip_auth::AnswerOutcome;
using report::Reason;
using enum CheckStatus;
using Problem = chip_auth::ChipAuthenticationChoice::Problem;

constexpr auto aa = report::ids::chip_active_authentication;
constexpr auto ca = report::ids::chip_chip_authentication;

/// The reasons that the two proofs have alike.
struct Reasons {
  std::string_view id;
  Reason refused;
  Reason wrong;
  Reason no_answer;
};

constexpr Reasons aa_reasons{aa, Reason::aa_refused, Reason::aa_wrong, Reason::aa_no_answer};
constexpr Reasons ca_reasons{ca, Reason::ca_refused, Reason::ca_wrong, Reason::ca_no_answer};

// Adverse rows 80 and 82a: twice refused, or twice answered wrongly on the new keys, is what a copy does; silence tells
// nothing.
std::optional<Check> check_of(const ChipProof& proof, const Reasons& reasons) {
  if (proof.outcome) return proof.outcome;
  if (!proof.troubled()) return std::nullopt;
  report::Detail detail;
  if (proof.status != 0) detail["status_word"] = core::to_hex(proof.status);
  if (proof.rejections < most_rejections) return report::check(reasons.id, inconclusive, reasons.no_answer, {}, detail);
  if (proof.status == 0) return report::check(reasons.id, failed, reasons.wrong, {}, detail);
  return report::check(reasons.id, failed, reasons.refused, {core::to_hex(proof.status)}, detail);
}

}  // namespace

Check active_authentication_outcome(const chip_auth::AnswerCheck& answer, bool offline) {
  const report::Detail detail{{"protocol", answer.protocol}, {"key", answer.key}};
  const auto how = answer.protocol + ", " + answer.key;
  switch (answer.outcome) {
    case AnswerOutcome::right:
      return report::check(aa, passed, offline ? Reason::aa_good_offline : Reason::aa_good, {how}, detail);
    case AnswerOutcome::other_challenge:
      return report::check(aa, failed, Reason::aa_stale_challenge, {}, detail);
    case AnswerOutcome::bad_key:
      return report::check(aa, failed, Reason::aa_bad_key, {answer.key}, detail);
    case AnswerOutcome::unknown_algorithm:
      return report::check(aa, inconclusive, Reason::unknown_algorithm, {how}, detail);
    case AnswerOutcome::wrong:
      break;
  }
  return report::check(aa, failed, Reason::aa_wrong, {}, detail);
}

Check chip_authentication_passed(const chip_auth::ChipAuthenticationKey& key) {
  const auto protocol = chip_auth::protocol_name(key);
  const auto name = chip_auth::key_name(key);
  report::Detail detail{{"protocol", protocol}, {"key", name}};
  if (key.inferred) detail["protocol_inferred"] = "true";
  return report::check(ca, passed, Reason::ca_good, {protocol + ", " + name}, std::move(detail));
}

std::optional<Check> chip_authentication_impossible(const chip_auth::ChipAuthenticationChoice& choice) {
  if (choice.problem == Problem::bad_key) return report::check(ca, failed, Reason::ca_bad_key, {choice.what});
  if (choice.problem == Problem::unknown_algorithm) {
    return report::check(ca, inconclusive, Reason::unknown_algorithm, {choice.what});
  }
  return std::nullopt;
}

std::vector<Check> checks_of(const ChipProofs& proofs) {
  std::vector<Check> checks;
  if (auto check = check_of(proofs.active_authentication, aa_reasons)) checks.push_back(*std::move(check));
  if (auto check = check_of(proofs.chip_authentication, ca_reasons)) checks.push_back(*std::move(check));
  return checks;
}

}  // namespace chipid::session
