#pragma once

#include <napi.h>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "library.hpp"

namespace chipid_node {

/// Events on their way from the library to JavaScript: shared by a thread that waits for them and the object that
/// JavaScript holds.
class EventQueue {
 public:
  /// `on_event` is called with the handle of each event, which it has to free.
  static std::shared_ptr<EventQueue> of(const Napi::Function& on_event, chipid_context* context);

  /// Waits for events until the context is freed, or until finish() and there are no more; for a thread of its own.
  /// `slice_ms`: how soon finish() is seen; negative: only the end of the context is.
  void run(int slice_ms);
  void finish() { finishing_ = true; }
  /// In the thread of JavaScript: hands over all that happened until now.
  void drain(Napi::Env env, const Napi::Function& on_event);
  /// Frees what nobody will fetch.
  void clear();
  void keep_alive(Napi::Env env, bool alive);

 private:
  void push(chipid_event* event);
  chipid_event* pop();
  void release();
  void gone();

  chipid_context* context_ = nullptr;
  std::mutex mutex_;
  bool alive_ = true;
  std::atomic<bool> finishing_ = false;
  std::deque<chipid_event*> events_;
  Napi::ThreadSafeFunction wake_;
};

/// A context of the library, with the events that go to it: new EventChannel(onEvent, watch). `watch`: whether the
/// readers of this computer are watched; otherwise it is for one read.
class EventChannel : public Napi::ObjectWrap<EventChannel> {
 public:
  static void export_to(Napi::Object exports);
  explicit EventChannel(const Napi::CallbackInfo& info);
  EventChannel(const EventChannel&) = delete;
  EventChannel& operator=(const EventChannel&) = delete;
  ~EventChannel() override;

 private:
  Napi::Value context(const Napi::CallbackInfo& info);
  void finish(const Napi::CallbackInfo& info);
  void close(const Napi::CallbackInfo& info);
  void ref(const Napi::CallbackInfo& info);
  void unref(const Napi::CallbackInfo& info);
  void start_watch(Napi::Env env);
  void end();

  chipid_context* context_ = nullptr;
  chipid_watch* watch_ = nullptr;
  Napi::FunctionReference on_event_;
  std::shared_ptr<EventQueue> queue_;
  std::thread thread_;
};

}  // namespace chipid_node
