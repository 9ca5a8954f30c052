#include "biometrics/match_check.hpp"

#include <fmt/format.h>

#include "report/checks.hpp"
#include "report/reasons.hpp"

namespace chipid::biometrics {
namespace {

using report::Reason;
using enum CheckStatus;

struct Outcome {
  CheckStatus status;
  Reason reason;
  report::Args args = {};
};

Outcome face_outcome(MatchDecision decision) {
  switch (decision) {
    case MatchDecision::match:
      return {passed, Reason::face_match};
    case MatchDecision::no_match:
      return {failed, Reason::face_no_match};
    case MatchDecision::inconclusive:
      return {inconclusive, Reason::face_uncertain};
    case MatchDecision::not_performed:
      return {not_performed, Reason::not_asked};
    case MatchDecision::unavailable:
      break;
  }
  return {inconclusive, Reason::face_no_answer};
}

Outcome refused_finger(const MatchResult& result) {
  if (!result.tries_left) return {failed, Reason::finger_no_match};
  if (*result.tries_left == 0) return {failed, Reason::finger_last_try_failed};
  return {failed, Reason::finger_tries_left, {std::to_string(*result.tries_left)}};
}

// A blocked card has not said that the finger is another's; to try again is good advice for some troubles only.
Outcome no_finger_answer(const MatchResult& result) {
  if (!result.trouble) return {inconclusive, Reason::finger_no_answer};
  switch (result.trouble->code) {
    case ErrorCode::finger_blocked:
      return {inconclusive, Reason::finger_blocked};
    case ErrorCode::finger_last_try:
      return {inconclusive, Reason::finger_not_asked};
    case ErrorCode::finger_not_offered:
      return {inconclusive, Reason::finger_not_offered};
    default:
      return {inconclusive, Reason::finger_no_answer};
  }
}

Outcome finger_outcome(const MatchResult& result) {
  switch (result.decision) {
    case MatchDecision::match:
      return {passed, Reason::finger_match};
    case MatchDecision::no_match:
      return refused_finger(result);
    case MatchDecision::not_performed:
      return {not_performed, Reason::not_asked};
    case MatchDecision::inconclusive:
    case MatchDecision::unavailable:
      break;
  }
  return no_finger_answer(result);
}

void add(report::Detail& detail, const char* key, std::string_view text) {
  if (!text.empty()) detail[key] = text;
}

void add_number(report::Detail& detail, const char* key, const std::optional<double>& number) {
  if (number) detail[key] = fmt::format("{:.4f}", *number);
}

report::Detail detail_of(const MatchResult& result) {
  report::Detail detail{{"method", std::string(match_method_name(result.method))},
                        {"pad_level", std::string(pad_level_name(result.pad_level))}};
  add_number(detail, "score", result.score);
  add_number(detail, "threshold", result.threshold);
  add(detail, "model", result.model);
  add(detail, "model_sha256", result.model_sha256);
  add(detail, "calibration", result.calibration);
  add(detail, "transaction_id", result.transaction_id);
  if (result.tries_left) detail["tries_left"] = std::to_string(*result.tries_left);
  if (result.trouble) detail["trouble"] = error_id(result.trouble->code);
  return detail;
}

}  // namespace

Check match_check(const MatchResult& result) {
  const bool face = result.modality == MatchModality::face;
  auto outcome = face ? face_outcome(result.decision) : finger_outcome(result);
  return report::check(face ? report::ids::biometric_face : report::ids::biometric_finger, outcome.status,
                       outcome.reason, outcome.args, detail_of(result));
}

}  // namespace chipid::biometrics
