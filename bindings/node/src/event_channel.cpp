#include "event_channel.hpp"

#include "trouble.hpp"
#include "values.hpp"

namespace chipid_node {
namespace {

constexpr int for_ever = -1;
/// How long the end of a read with progress may have to wait for the thread of its events.
constexpr int slice_ms = 5;

void check(Napi::Env env, int status) {
  if (status != CHIPID_OK) throw Trouble::of_failed_call(status).to_error(env);
}

}  // namespace

void EventChannel::export_to(Napi::Object exports) {
  exports["EventChannel"] =
      DefineClass(exports.Env(), "EventChannel",
                  {InstanceMethod("context", &EventChannel::context),
                   InstanceMethod("finish", &EventChannel::finish), InstanceMethod("close", &EventChannel::close),
                   InstanceMethod("ref", &EventChannel::ref), InstanceMethod("unref", &EventChannel::unref)});
}

EventChannel::EventChannel(const Napi::CallbackInfo& info)
    : ObjectWrap(info), on_event_(Napi::Persistent(info[0].As<Napi::Function>())) {
  check(info.Env(), Library::instance().context_new(nullptr, &context_));
  const bool watch = info[1].ToBoolean();
  if (watch) start_watch(info.Env());
  queue_ = EventQueue::of(on_event_.Value(), context_);
  thread_ = std::thread([queue = queue_, slice = watch ? for_ever : slice_ms] { queue->run(slice); });
}

EventChannel::~EventChannel() {
  end();
}

Napi::Value EventChannel::context(const Napi::CallbackInfo& info) {
  return from_handle(info.Env(), context_);
}

void EventChannel::start_watch(Napi::Env env) {
  const auto status = Library::instance().watch_start(context_, &watch_);
  if (status == CHIPID_OK) return;
  const auto error = Trouble::of_failed_call(status).to_error(env);
  Library::instance().free(context_);
  throw error;
}

// After a read: all its events are in the context, and are handed over before this returns.
void EventChannel::finish(const Napi::CallbackInfo& info) {
  queue_->finish();
  if (thread_.joinable()) thread_.join();
  queue_->drain(info.Env(), on_event_.Value());
}

void EventChannel::close(const Napi::CallbackInfo&) {
  end();
}

void EventChannel::ref(const Napi::CallbackInfo& info) {
  queue_->keep_alive(info.Env(), true);
}

void EventChannel::unref(const Napi::CallbackInfo& info) {
  queue_->keep_alive(info.Env(), false);
}

// The thread ends when its context does.
void EventChannel::end() {
  if (context_ == nullptr) return;
  Library::instance().free(watch_);
  Library::instance().free(context_);
  context_ = nullptr;
  if (thread_.joinable()) thread_.join();
  queue_->clear();
}

}  // namespace chipid_node
