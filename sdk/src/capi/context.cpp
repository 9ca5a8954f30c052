#include <algorithm>
#include <chipid/document_fields.hpp>

#include "events.hpp"
#include "guard.hpp"

namespace chipid::capi {
namespace {

constexpr std::size_t max_waiting = 1000;

EventKind kind_of(ReaderEvent::Kind kind) {
  switch (kind) {
    case ReaderEvent::Kind::reader_added:
      return EventKind::reader_added;
    case ReaderEvent::Kind::reader_removed:
      return EventKind::reader_removed;
    case ReaderEvent::Kind::card_inserted:
      return EventKind::card_inserted;
    case ReaderEvent::Kind::card_removed:
      return EventKind::card_removed;
    case ReaderEvent::Kind::service_lost:
      return EventKind::service_lost;
    case ReaderEvent::Kind::service_back:
      break;
  }
  return EventKind::service_back;
}

EventKind kind_of(ReadEvent::Kind kind) {
  switch (kind) {
    case ReadEvent::Kind::step_started:
      return EventKind::step_started;
    case ReadEvent::Kind::progress:
      return EventKind::progress;
    case ReadEvent::Kind::text_ready:
      break;
  }
  return EventKind::text_ready;
}

std::map<std::string, std::string, std::less<>> fields_of(const Document& document) {
  std::map<std::string, std::string, std::less<>> fields;
  for (const auto& field : document_fields()) {
    if (const auto& value = document.*field.value) fields.emplace(field.id, *value);
  }
  return fields;
}

}  // namespace

Event event_of(const ReaderEvent& happened) {
  return {.kind = kind_of(happened.kind),
          .reader = happened.reader,
          .reader_id = happened.reader_id,
          .atr = happened.atr,
          .error = happened.error ? error_number(*happened.error) : 0};
}

Event event_of(const ReadEvent& happened, const std::string& reader) {
  Event event{.kind = kind_of(happened.kind),
              .reader = reader,
              .step = happened.step,
              .done = happened.done,
              .total = happened.total};
  if (happened.document != nullptr) event.fields = fields_of(*happened.document);
  return event;
}

void Context::begin() {
  if (calls_back()) caller_ = std::thread([self = shared_from_this()] { self->call_back(); });
}

// Whoever does not fetch them loses progress first: it is soon followed by more.
void Context::push(Event event) {
  const std::scoped_lock lock(mutex_);
  if (ended_) return;
  if (waiting_.size() >= max_waiting) {
    const auto progress = std::find_if(waiting_.begin(), waiting_.end(),
                                       [](const auto& waiting) { return waiting->kind == EventKind::progress; });
    waiting_.erase(progress == waiting_.end() ? waiting_.begin() : progress);
  }
  waiting_.push_back(std::make_shared<Event>(std::move(event)));
  changed_.notify_one();
}

Result<std::shared_ptr<Event>> Context::next(int timeout_ms) {
  std::unique_lock lock(mutex_);
  const auto ready = [this] { return ended_ || !waiting_.empty(); };
  if (timeout_ms < 0) {
    changed_.wait(lock, ready);
  } else {
    changed_.wait_for(lock, std::chrono::milliseconds(timeout_ms), ready);
  }
  if (ended_) return fail(ErrorCode::usage_bad_handle, "chipid_context", "it was freed meanwhile");
  if (waiting_.empty()) return nullptr;
  auto event = std::move(waiting_.front());
  waiting_.pop_front();
  return event;
}

void Context::call_back() {
  while (auto event = next(-1)) {
    const auto handle = lend_object(&type_key<chipid_event>, *std::move(event));
    on_event_(user_, reinterpret_cast<const chipid_event*>(handle));
    take_back(handle);
  }
}

void Context::freed() {
  {
    const std::scoped_lock lock(mutex_);
    ended_ = true;
    changed_.notify_all();
  }
  if (!caller_.joinable()) return;
  if (caller_.get_id() == std::this_thread::get_id()) {
    caller_.detach();
  } else {
    caller_.join();
  }
}

}  // namespace chipid::capi
