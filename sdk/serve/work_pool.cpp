#include "serve/work_pool.hpp"

namespace chipid::serve {

WorkPool::WorkPool(const Bounds& bounds) : bounds_(bounds) {
  for (unsigned i = 0; i < bounds.threads; ++i) threads_.emplace_back([this] { run(); });
}

WorkPool::~WorkPool() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (auto& thread : threads_) thread.join();
}

bool WorkPool::post(std::size_t bytes, std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    // One work alone may be as large as it is: its size has a limit elsewhere.
    const auto too_many_bytes = !queue_.empty() && bytes_ + bytes > bounds_.bytes;
    if (ending_ || queue_.size() >= bounds_.waiting || too_many_bytes) return false;
    queue_.push_back({bytes, std::move(work)});
    bytes_ += bytes;
  }
  changed_.notify_one();
  return true;
}

std::size_t WorkPool::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

void WorkPool::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return ending_ || !queue_.empty(); });
    if (queue_.empty()) return;
    auto work = std::move(queue_.front());
    queue_.pop_front();
    bytes_ -= work.bytes;
    lock.unlock();
    work.run();
    work.run = nullptr;
    lock.lock();
  }
}

}  // namespace chipid::serve
