#pragma once

#include <chipid/monitor.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "core/hex.hpp"
#include "support/catch.hpp"

namespace chipid::test {

/// The events of a monitor as short lines ("card_inserted 1 3b00"), in their order.
class EventLog {
 public:
  [[nodiscard]] ReaderMonitor::OnEvent sink() {
    return [this](const ReaderEvent& event) { add(event); };
  }
  /// The next line; the test fails when none comes.
  [[nodiscard]] std::string next() {
    std::unique_lock lock(mutex_);
    const bool there = changed_.wait_for(lock, std::chrono::seconds(20), [this] { return taken_ < lines_.size(); });
    return there ? lines_[taken_++] : "nothing came";
  }
  [[nodiscard]] bool empty() const {
    const std::lock_guard lock(mutex_);
    return taken_ == lines_.size();
  }

 private:
  void add(const ReaderEvent& event) {
    std::string line(event_name(event.kind));
    const auto append = [&](std::string_view text) { line.append(1, ' ').append(text); };
    if (event.reader_id != 0) append(std::to_string(event.reader_id));
    if (!event.atr.empty()) append(core::to_hex(event.atr));
    if (event.error) append(error_id(*event.error));
    const std::lock_guard lock(mutex_);
    lines_.push_back(line);
    changed_.notify_all();
  }

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> lines_;
  std::size_t taken_ = 0;
};

}  // namespace chipid::test
