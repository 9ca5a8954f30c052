#pragma once

#include <chipid/monitor.hpp>
#include <chipid/read.hpp>
#include <condition_variable>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "enums.hpp"
#include "handles.hpp"

namespace chipid::capi {

/// Something that happened, as C callers look at it.
struct Event {
  EventKind kind = EventKind::reader_added;
  std::string reader = {};
  unsigned reader_id = 0;
  Bytes atr = {};
  int error = 0;
  std::string step = {};
  std::size_t done = 0;
  std::size_t total = 0;
  std::map<std::string, std::string, std::less<>> fields = {};
};

[[nodiscard]] Event event_of(const ReaderEvent& happened);
[[nodiscard]] Event event_of(const ReadEvent& happened, const std::string& reader);

/// Where events go. With a callback a thread of its own calls it; else next() hands them out.
class Context : public std::enable_shared_from_this<Context> {
 public:
  Context(chipid_on_event on_event, void* user) : on_event_(on_event), user_(user) {}
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// Starts the thread that calls back, where there is something to call. It holds the context until freed().
  void begin();

  void push(Event event);
  /// Nothing where none came within `timeout_ms` (negative: waits for ever); usage.bad_handle after freed().
  [[nodiscard]] Result<std::shared_ptr<Event>> next(int timeout_ms);
  [[nodiscard]] bool calls_back() const noexcept { return on_event_ != nullptr; }
  /// The caller freed it: no callback comes after this, unless it was called by one.
  void freed();

 private:
  void call_back();

  chipid_on_event on_event_;
  void* user_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Event>> waiting_;
  bool ended_ = false;
  std::thread caller_;
};

/// A watch; the context lives as long as it.
struct Watch {
  std::shared_ptr<Context> context;
  ReaderMonitor monitor;

  void freed() { monitor.stop(); }
};

template <>
struct HandleTraits<chipid_context> {
  using Object = Context;
  static constexpr auto name = "chipid_context";
};
template <>
struct HandleTraits<chipid_event> {
  using Object = Event;
  static constexpr auto name = "chipid_event";
};
template <>
struct HandleTraits<chipid_watch> {
  using Object = Watch;
  static constexpr auto name = "chipid_watch";
};

}  // namespace chipid::capi
