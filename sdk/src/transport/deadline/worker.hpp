#pragma once

#include <chipid/card_connection.hpp>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace chipid::deadline {

/// A connection and the thread that alone touches it. Shared with that thread, so that it can be left behind.
class Worker {
 public:
  using Clock = std::chrono::steady_clock;
  using Task = std::function<Result<Bytes>(CardConnection& connection)>;

  [[nodiscard]] static std::shared_ptr<Worker> start(std::unique_ptr<CardConnection> connection);

  /// What the task gives; nothing when it is not done by `until` or when a stop is requested before: then the
  /// connection is closed as soon as the task lets go of it, and no further task may be given.
  [[nodiscard]] std::optional<Result<Bytes>> run(Task task, Clock::time_point until, const std::stop_token& cancel);

  /// Closes the connection after the running task and waits for that until the given time.
  void close(Clock::time_point until);

 private:
  explicit Worker(std::unique_ptr<CardConnection> connection) : connection_(std::move(connection)) {}
  void work();
  [[nodiscard]] Task next_task();

  std::unique_ptr<CardConnection> connection_;  // the thread's own
  std::mutex mutex_;
  std::condition_variable_any changed_;
  Task task_;
  std::optional<Result<Bytes>> answer_;
  bool closing_ = false;
  bool closed_ = false;
};

}  // namespace chipid::deadline
