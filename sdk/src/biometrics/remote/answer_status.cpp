#include "answer_status.hpp"

#include <algorithm>

namespace chipid::remote {
namespace {

bool calls_pending(const Pending& pending, unsigned status) {
  return std::find(pending.statuses.begin(), pending.statuses.end(), status) != pending.statuses.end();
}

std::string told(const Step& step, const http::Answer& answer) {
  const auto json = parse_strict(answer.body);
  const auto error = json ? told_error(step.answer, *json) : std::string();
  return "HTTP " + std::to_string(answer.status) + (error.empty() ? "" : ", " + error);
}

ErrorCode code_of(http::Failure::Kind kind) {
  using Kind = http::Failure::Kind;
  switch (kind) {
    case Kind::not_installed:
      return ErrorCode::usage_not_built;
    case Kind::set_up:
      return ErrorCode::match_provider;
    case Kind::untrusted:
      return ErrorCode::match_untrusted;
    case Kind::cancelled:
      return ErrorCode::cancelled;
    default:
      return ErrorCode::match_no_answer;
  }
}

}  // namespace

Error error_of(const http::Failure& failure) {
  const bool ours = failure.kind == http::Failure::Kind::set_up;
  return {.code = code_of(failure.kind), .where = ours ? "/tls" : "", .detail = failure.detail};
}

Result<> check_status(const Step& step, const http::Answer& answer) {
  const auto status = answer.status;
  const bool handed_over = step.kind == StepKind::send && status / 100 == 2;
  if (status == 200 || status == 201 || handed_over || calls_pending(step.pending, status)) return {};
  const bool refused = status / 100 == 4 && status != 408 && status != 429;
  return fail(refused ? ErrorCode::match_refused : ErrorCode::match_no_answer, {}, told(step, answer));
}

bool is_pending(const Pending& pending, unsigned status, const Json& answer) {
  return calls_pending(pending, status) || (pending.test && says(*pending.test, answer));
}

bool needs_no_content(const Step& step) {
  return step.take.empty() && !step.answer.success;
}

}  // namespace chipid::remote
