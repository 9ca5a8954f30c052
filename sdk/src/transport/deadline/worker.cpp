#include "worker.hpp"

#include <thread>

namespace chipid::deadline {

// Detached: a thread that is stuck in a reader's driver can be neither ended nor waited for.
std::shared_ptr<Worker> Worker::start(std::unique_ptr<CardConnection> connection) {
  std::shared_ptr<Worker> worker(new Worker(std::move(connection)));
  std::thread([worker] { worker->work(); }).detach();
  return worker;
}

void Worker::work() {
  while (const auto task = next_task()) {
    auto answer = task(*connection_);
    const std::lock_guard lock(mutex_);
    answer_ = std::move(answer);
    changed_.notify_all();
  }
  connection_.reset();
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

// An empty one ends the work.
Worker::Task Worker::next_task() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return task_ || closing_; });
  return closing_ ? Task() : std::exchange(task_, nullptr);
}

std::optional<Result<Bytes>> Worker::run(Task task, Clock::time_point until, const std::stop_token& cancel) {
  std::unique_lock lock(mutex_);
  task_ = std::move(task);
  changed_.notify_all();
  // Without an answer there is no way back to a known state: the connection is closed as soon as the task lets go.
  closing_ = !changed_.wait_until(lock, cancel, until, [this] { return answer_.has_value(); });
  changed_.notify_all();
  return std::exchange(answer_, std::nullopt);
}

void Worker::close(Clock::time_point until) {
  std::unique_lock lock(mutex_);
  closing_ = true;
  changed_.notify_all();
  changed_.wait_until(lock, until, [this] { return closed_; });
}

}  // namespace chipid::deadline
