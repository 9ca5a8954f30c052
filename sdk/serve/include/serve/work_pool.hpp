#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace chipid::serve {

/// Threads that do one work after the other; only so much may wait, in number and in bytes.
class WorkPool {
 public:
  struct Bounds {
    unsigned threads = 1;
    std::size_t waiting = 256;
    std::size_t bytes = std::size_t{256} << 20U;
  };
  explicit WorkPool(const Bounds& bounds);
  WorkPool(const WorkPool&) = delete;
  WorkPool& operator=(const WorkPool&) = delete;
  /// Does what waits, then ends its threads.
  ~WorkPool();

  /// False where that would be more than may wait; then nothing is kept of it. `bytes`: what the work holds in memory.
  [[nodiscard]] bool post(std::size_t bytes, std::function<void()> work);
  [[nodiscard]] std::size_t waiting() const;

 private:
  struct Work {
    std::size_t bytes;
    std::function<void()> run;
  };
  void run();

  const Bounds bounds_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Work> queue_;
  std::size_t bytes_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace chipid::serve
