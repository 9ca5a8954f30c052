#include "event_channel.hpp"
#include "values.hpp"

namespace chipid_node {

std::shared_ptr<EventQueue> EventQueue::of(const Napi::Function& on_event, chipid_context* context) {
  auto queue = std::make_shared<EventQueue>();
  queue->context_ = context;
  queue->wake_ = Napi::ThreadSafeFunction::New(on_event.Env(), on_event, "chipid events", 0, 1,
                                               [queue](Napi::Env) { queue->gone(); });
  return queue;
}

void EventQueue::run(int slice_ms) {
  chipid_event* event = nullptr;
  while (Library::instance().next_event(context_, slice_ms, &event) == CHIPID_OK) {
    if (event == nullptr && finishing_) break;
    if (event != nullptr) push(event);
  }
  release();
}

void EventQueue::push(chipid_event* event) {
  const std::lock_guard lock(mutex_);
  events_.push_back(event);
  if (!alive_) return;
  wake_.NonBlockingCall([this](Napi::Env env, Napi::Function on_event) { drain(env, on_event); });
}

void EventQueue::drain(Napi::Env env, const Napi::Function& on_event) {
  while (auto* event = pop()) on_event.Call({from_handle(env, event)});
}

chipid_event* EventQueue::pop() {
  const std::lock_guard lock(mutex_);
  if (events_.empty()) return nullptr;
  auto* event = events_.front();
  events_.pop_front();
  return event;
}

void EventQueue::clear() {
  while (auto* event = pop()) Library::instance().free(event);
}

void EventQueue::keep_alive(Napi::Env env, bool alive) {
  if (alive) {
    wake_.Ref(env);
  } else {
    wake_.Unref(env);
  }
}

void EventQueue::release() {
  const std::lock_guard lock(mutex_);
  if (alive_) wake_.Release();
  alive_ = false;
}

// The thread of JavaScript ends, or release() was called: Node's function is no more.
void EventQueue::gone() {
  const std::lock_guard lock(mutex_);
  alive_ = false;
}

}  // namespace chipid_node
