#include "event_channel.hpp"

#include "trouble.hpp"
#include "values.hpp"

namespace chipid_node {
namespace {

void check(Napi::Env env, int status) {
  if (status != CHIPID_OK) throw Trouble::of_failed_call(status).to_error(env);
}

}  // namespace

void EventChannel::export_to(Napi::Object exports) {
  exports["EventChannel"] =
      DefineClass(exports.Env(), "EventChannel",
                  {InstanceMethod("context", &EventChannel::context),
                   InstanceMethod("startWatch", &EventChannel::start_watch), InstanceMethod("drain", &EventChannel::drain),
                   InstanceMethod("close", &EventChannel::close), InstanceMethod("ref", &EventChannel::ref),
                   InstanceMethod("unref", &EventChannel::unref)});
}

EventChannel::EventChannel(const Napi::CallbackInfo& info)
    : ObjectWrap(info), on_event_(Napi::Persistent(info[0].As<Napi::Function>())) {
  check(info.Env(), Library::instance().context_new(nullptr, &context_));
  queue_ = EventQueue::of(on_event_.Value(), context_);
  thread_ = std::thread([queue = queue_] { queue->run(); });
}

EventChannel::~EventChannel() {
  end();
}

Napi::Value EventChannel::context(const Napi::CallbackInfo& info) {
  return from_handle(info.Env(), context_);
}

void EventChannel::start_watch(const Napi::CallbackInfo& info) {
  check(info.Env(), Library::instance().watch_start(context_, &watch_));
}

void EventChannel::drain(const Napi::CallbackInfo& info) {
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
  if (!thread_.joinable()) return;
  Library::instance().free(watch_);
  Library::instance().free(context_);
  thread_.join();
  queue_->clear();
}

}  // namespace chipid_node
