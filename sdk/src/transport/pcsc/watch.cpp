#include "pcsc/watch.hpp"

#include <algorithm>

namespace chipid::pcsc {
namespace {

using namespace std::chrono_literals;
using Kind = ReaderEvent::Kind;

constexpr auto first_back_off = 100ms;
constexpr auto longest_back_off = 2000ms;
// A reader that comes between our list and our wait wakes nobody, so the list is made anew once in a while; where the
// service does not tell of readers at all (macOS), more often.
constexpr DWORD longest_wait_ms = 10'000;
constexpr DWORD longest_blind_wait_ms = 1000;
// Whatever a driver tells all the time, it does not keep the processor busy.
constexpr auto shortest_round = 10ms;
constexpr auto cancel_interval = 20ms;
constexpr auto longest_stop = 1s;

}  // namespace

std::shared_ptr<Watch> Watch::start(Api& api, OnEvent on_event) {
  std::shared_ptr<Watch> watch(new Watch(api, std::move(on_event)));
  watch->thread_ = std::thread([watch] { watch->run(); });
  return watch;
}

void Watch::run() {
  while (!stopping()) {
    const auto end = watch_one_service();
    if (stopping()) break;
    service_is_lost(end.error().code);
    back_off_ = std::clamp<std::chrono::milliseconds>(back_off_ * 2, first_back_off, longest_back_off);
    pause(back_off_);
  }
  const std::lock_guard lock(mutex_);
  left_ = true;
  changed_.notify_all();
}

// One context, which lasts as long as the service: after a restart only a new one works.
Result<> Watch::watch_one_service() {
  CHIPID_TRY(const auto context, Context::establish(api_));
  while (!stopping()) CHIPID_CHECK(look(context));
  return {};
}

Result<> Watch::look(const Context& context) {
  CHIPID_TRY(const auto names, context.reader_names());
  service_is_there();
  tell(list_.set_readers(names));
  auto states = list_.to_wait_for();
  LONG status = SCARD_S_SUCCESS;
  if (!wait_for_change(context, states, status)) return {};
  CHIPID_CHECK(check(status, "SCardGetStatusChange"));
  const auto events = list_.update(states);
  tell(events);
  if (events.empty()) pause(shortest_round);
  return {};
}

// Whether `states` and `status` tell anything but that the time is over or the list of readers out of date.
bool Watch::wait_for_change(const Context& context, std::vector<ReaderState>& states, LONG& status) {
  if (states.empty()) {
    pause(std::chrono::milliseconds(longest_blind_wait_ms));
    return false;
  }
  set_waiting(&context);
  status = api_.get_status_change(context.get(), list_.notified_of_readers() ? longest_wait_ms : longest_blind_wait_ms,
                                  states);
  set_waiting(nullptr);
  if (status == SCARD_S_SUCCESS || status == SCARD_E_TIMEOUT) back_off_ = 0ms;
  if (status == SCARD_E_TIMEOUT || status == SCARD_E_CANCELLED) return false;
  if (status != SCARD_E_UNKNOWN_READER && status != SCARD_E_NO_READERS_AVAILABLE) return true;
  pause(first_back_off);
  return false;
}

void Watch::service_is_there() {
  if (std::exchange(service_lost_, false)) tell({{.kind = Kind::service_back}});
}

void Watch::service_is_lost(ErrorCode why) {
  tell(list_.clear());
  if (!std::exchange(service_lost_, true)) tell({{.kind = Kind::service_lost, .error = why}});
}

void Watch::tell(const std::vector<ReaderEvent>& events) {
  for (const auto& event : events) {
    const std::lock_guard lock(telling_);
    if (!stopping()) on_event_(event);
  }
}

void Watch::set_waiting(const Context* context) {
  const std::lock_guard lock(waiting_);
  context_ = context;
}

void Watch::pause(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, time, [this] { return stopping_; });
}

bool Watch::stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

// Cancelling ends a wait that has begun, not one that is about to: so again, until the thread has left.
void Watch::cancel_until_left() {
  std::unique_lock lock(mutex_);
  while (!left_) {
    lock.unlock();
    {
      const std::lock_guard waiting(waiting_);
      if (context_ != nullptr) api_.cancel(context_->get());
    }
    lock.lock();
    changed_.wait_for(lock, cancel_interval, [this] { return left_; });
  }
}

bool Watch::wait_until_left() {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, longest_stop, [this] { return left_; });
}

// The service may hang in the wait and in its cancelling: both are left to threads that nobody waits for.
void Watch::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    changed_.notify_all();
  }
  std::thread([self = shared_from_this()] { self->cancel_until_left(); }).detach();
  if (thread_.get_id() == std::this_thread::get_id()) return thread_.detach();
  // A call of on_event that is going on ends first; none begins any more.
  { const std::lock_guard lock(telling_); }
  if (wait_until_left()) return thread_.join();
  thread_.detach();
}

}  // namespace chipid::pcsc
