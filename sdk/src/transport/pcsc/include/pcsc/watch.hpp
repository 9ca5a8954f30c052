#pragma once

#include <chipid/monitor.hpp>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "pcsc/context.hpp"
#include "pcsc/watch_list.hpp"

namespace chipid::pcsc {

/// The watching thread's work (the promise is ReaderMonitor's). Shared with its thread, so that a thread that is stuck
/// in the service can be left behind.
class Watch : public std::enable_shared_from_this<Watch> {
 public:
  using OnEvent = ReaderMonitor::OnEvent;

  /// `api` outlives the watch, and its thread.
  [[nodiscard]] static std::shared_ptr<Watch> start(Api& api, OnEvent on_event);
  /// Once.
  void stop();

 private:
  Watch(Api& api, OnEvent on_event) : api_(api), on_event_(std::move(on_event)) {}

  void run();
  [[nodiscard]] Result<> watch_one_service();
  [[nodiscard]] Result<> look(const Context& context);
  [[nodiscard]] bool wait_for_change(const Context& context, std::vector<ReaderState>& states, LONG& status);
  void service_is_there();
  void service_is_lost(ErrorCode why);
  void tell(const std::vector<ReaderEvent>& events);

  void set_waiting(const Context* context);
  void pause(std::chrono::milliseconds time);
  [[nodiscard]] bool stopping() const;
  void cancel_until_left();
  [[nodiscard]] bool wait_until_left();

  Api& api_;
  std::thread thread_;

  std::mutex telling_;  // held while on_event_ runs
  OnEvent on_event_;

  mutable std::mutex mutex_;  // guards the next three
  std::condition_variable changed_;
  bool stopping_ = false;
  bool left_ = false;

  std::mutex waiting_;  // guards the next one, and keeps its context alive while it is cancelled
  const Context* context_ = nullptr;

  // The watching thread's own.
  WatchList list_;
  bool service_lost_ = false;
  std::chrono::milliseconds back_off_{};
};

}  // namespace chipid::pcsc
