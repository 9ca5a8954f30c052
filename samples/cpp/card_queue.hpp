#pragma once

#include <chipid/monitor.hpp>
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>

/// The readers into which cards are put, one after the other. The monitor's thread fills it.
class CardQueue {
 public:
  /// Waits for the next card; the name of its reader.
  [[nodiscard]] std::string next() {
    std::unique_lock lock(mutex_);
    filled_.wait(lock, [this] { return !readers_.empty(); });
    auto reader = readers_.front();
    readers_.pop();
    return reader;
  }

 private:
  void take(const chipid::ReaderEvent& event) {
    if (event.kind != chipid::ReaderEvent::Kind::card_inserted) return;
    const std::lock_guard lock(mutex_);
    readers_.push(event.reader);
    filled_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable filled_;
  std::queue<std::string> readers_;
  /// Last, so that it ends first.
  chipid::ReaderMonitor monitor_{[this](const chipid::ReaderEvent& event) { take(event); }};
};
