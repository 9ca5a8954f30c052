#pragma once

#include <chipid/random.hpp>
#include <chrono>
#include <functional>
#include <stop_token>

#include "answer.hpp"
#include "http/exchange.hpp"
#include "render.hpp"

namespace chipid::remote {

/// What a conversation needs of the world; tests bring their own.
struct Surroundings {
  http::Exchange exchange = http::exchange_by_curl;
  RandomSource random = system_random;
  std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now;
  std::function<std::chrono::system_clock::time_point()> date = std::chrono::system_clock::now;
  /// False where a stop was requested meanwhile.
  std::function<bool(std::chrono::milliseconds, const std::stop_token&)> wait = {};
};

/// Waits, but not beyond a stop.
[[nodiscard]] bool wait_or_stop(std::chrono::milliseconds time, const std::stop_token& cancel);

/// One capture taken through the steps of a profile.
class Conversation {
 public:
  /// All of these have to outlive it.
  Conversation(const MatchProvider::State& provider, Values& values, const MatchOptions& options,
               const Surroundings& surroundings);

  /// Until a step tells the outcome; errors as of request_match(), `where` is the step's name.
  [[nodiscard]] Result<Reading> run();

 private:
  using Milliseconds = std::chrono::milliseconds;

  /// Nothing where the next step tells.
  [[nodiscard]] Result<std::optional<Reading>> take(const Step& step);
  /// One question and its answer; nothing where the answer is "not yet".
  [[nodiscard]] Result<std::optional<Json>> ask(const Step& step);
  [[nodiscard]] Result<http::Answer> send_with_retries(const Step& step);
  [[nodiscard]] Result<http::Outcome> send(const Step& step);
  [[nodiscard]] Result<> renew_moment();
  [[nodiscard]] Result<> pause(Milliseconds time);
  void tell(const Step& step, unsigned attempt, const http::Outcome& outcome, Milliseconds wait) const;
  [[nodiscard]] Milliseconds remaining() const;
  [[nodiscard]] double jitter() const;

  const MatchProvider::State& provider_;
  Values& values_;
  const MatchOptions& options_;
  const Surroundings& surroundings_;
  std::chrono::steady_clock::time_point end_;
};

}  // namespace chipid::remote
