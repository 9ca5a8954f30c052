#include "conversation.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

#include "answer_status.hpp"
#include "core/hex.hpp"
#include "core/log.hpp"
#include "retry.hpp"
#include "signing.hpp"

namespace chipid::remote {

bool wait_or_stop(std::chrono::milliseconds time, const std::stop_token& cancel) {
  std::mutex mutex;
  std::condition_variable_any condition;
  std::unique_lock lock(mutex);
  condition.wait_for(lock, cancel, time, [] { return false; });
  return !cancel.stop_requested();
}

Conversation::Conversation(const MatchProvider::State& provider, Values& values, const MatchOptions& options,
                           const Surroundings& surroundings)
    : provider_(provider),
      values_(values),
      options_(options),
      surroundings_(surroundings),
      end_(surroundings.now() + provider.profile.limits.whole) {}

Result<Reading> Conversation::run() {
  for (const auto& step : provider_.profile.steps) {
    auto outcome = take(step);
    if (!outcome) {
      if (outcome.error().where.empty()) outcome.error().where = step.name;
      return fail(outcome.error());
    }
    if (*outcome) return **outcome;
  }
  return fail(ErrorCode::match_no_answer, {}, "no step told the outcome");
}

Result<std::optional<Reading>> Conversation::take(const Step& step) {
  for (;;) {
    CHIPID_TRY(const auto answer, ask(step));
    if (!answer && step.kind != StepKind::poll) return std::optional<Reading>();
    if (!answer) {
      CHIPID_CHECK(pause(step.interval));
      continue;
    }
    if (step.kind == StepKind::send) return std::optional<Reading>();
    CHIPID_TRY(const auto reading, read_outcome(step.answer, *answer, values_.threshold()));
    return std::optional(reading);
  }
}

Result<std::optional<Json>> Conversation::ask(const Step& step) {
  CHIPID_TRY(const auto answer, send_with_retries(step));
  CHIPID_CHECK(check_status(step, answer));
  CHIPID_CHECK(check_answer_signature(provider_, answer));
  if (step.kind == StepKind::send && needs_no_content(step)) return std::optional(Json::object());
  CHIPID_TRY(auto json, parse_answer(answer.body));
  const bool pending = is_pending(step.pending, answer.status, json);
  if (!pending) CHIPID_CHECK(check_success(step.answer, json));
  const bool takes = step.kind == StepKind::send || pending;
  // A signature says who answers, not whom: else an old upload or task, played again, would lead to its old outcome.
  if (!takes || provider_.profile.answer_signature) {
    CHIPID_CHECK(check_belonging(step.answer, json, values_.transaction_id(), values_.moment.nonce));
  }
  for (const auto& [name, pointer] : takes ? step.take : std::vector<NamedText>{}) {
    CHIPID_TRY(values_.from_steps[name], take_value(json, pointer));
  }
  return pending ? std::nullopt : std::optional(std::move(json));
}

Result<http::Answer> Conversation::send_with_retries(const Step& step) {
  for (unsigned attempt = 1;; ++attempt) {
    if (options_.on_event) options_.on_event({.step = step.name, .attempt = attempt});
    CHIPID_TRY(auto outcome, send(step));
    const bool again = is_worth_retrying(outcome) && attempt <= provider_.profile.limits.retries;
    const auto wait = again ? wait_after(attempt, outcome, jitter()) : Milliseconds(0);
    const bool in_time = again && wait < remaining();
    tell(step, attempt, outcome, in_time ? wait : Milliseconds(0));
    if (!in_time) return outcome ? Result<http::Answer>(*std::move(outcome)) : fail(error_of(outcome.error()));
    CHIPID_CHECK(pause(wait));
  }
}

Result<http::Outcome> Conversation::send(const Step& step) {
  CHIPID_CHECK(renew_moment());
  CHIPID_TRY(auto rendered, render_step(provider_.profile, step, values_));
  CHIPID_CHECK(sign_request(provider_, values_, rendered));
  // Asked once: to libcurl no time left would mean no limit.
  const auto left = remaining();
  if (left <= Milliseconds(0)) return fail(ErrorCode::match_no_answer, {}, "not within the time limit");
  const auto& limits = provider_.profile.limits;
  return surroundings_.exchange({.method = rendered.method,
                                 .url = rendered.url,
                                 .proxy = provider_.profile.proxy,
                                 .headers = std::move(rendered.headers),
                                 .body = rendered.body,
                                 .tls = provider_.tls,
                                 .connect_limit = std::min(limits.connect, left),
                                 .whole_limit = left,
                                 .largest_answer = limits.answer_bytes,
                                 .cancel = options_.cancel});
}

Result<> Conversation::renew_moment() {
  CHIPID_TRY(const auto nonce, surroundings_.random(16));
  const auto date = std::chrono::time_point_cast<Milliseconds>(surroundings_.date());
  values_.moment.nonce = core::to_hex(nonce);
  values_.moment.timestamp =
      fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", std::chrono::time_point_cast<std::chrono::seconds>(date));
  values_.moment.timestamp_ms = std::to_string(date.time_since_epoch().count());
  return {};
}

Result<> Conversation::pause(Milliseconds time) {
  if (time >= remaining()) return fail(ErrorCode::match_no_answer, {}, "not within the time limit");
  const auto& wait = surroundings_.wait ? surroundings_.wait : wait_or_stop;
  if (!wait(time, options_.cancel)) return fail(ErrorCode::cancelled);
  return {};
}

void Conversation::tell(const Step& step, unsigned attempt, const http::Outcome& outcome, Milliseconds wait) const {
  const auto status = outcome ? outcome->status : 0U;
  core::log(fmt::format("match: step {}, attempt {}: {}", step.name, attempt,
                        outcome ? fmt::format("HTTP {}", status) : outcome.error().detail));
  if (options_.on_event) options_.on_event({.step = step.name, .attempt = attempt, .status = status, .wait = wait});
}

Conversation::Milliseconds Conversation::remaining() const {
  return std::chrono::duration_cast<Milliseconds>(end_ - surroundings_.now());
}

// Without entropy all wait alike; nothing depends on it.
double Conversation::jitter() const {
  const auto byte = surroundings_.random(1);
  return byte && !byte->empty() ? static_cast<double>(byte->front()) / 255.0 : 0.5;
}

}  // namespace chipid::remote
