#include "frame_mailbox.hpp"

#include <QMetaObject>

namespace chipid::counter {

void FrameMailbox::post(QImage frame) {
  const std::lock_guard lock(mutex_);
  const bool on_its_way = !newest_.isNull();
  newest_ = std::move(frame);
  if (!on_its_way) call_later([self = shared_from_this()] { self->give_frame(); });
}

void FrameMailbox::report(CameraTrouble trouble) {
  const std::lock_guard lock(mutex_);
  call_later([self = shared_from_this(), trouble] {
    if (self->source_ != nullptr) emit self->source_->trouble(trouble);
  });
}

void FrameMailbox::close() {
  const std::lock_guard lock(mutex_);
  source_ = nullptr;
  newest_ = {};
}

// Only the window's thread closes, and that is this one: the source stays while it gives.
void FrameMailbox::give_frame() {
  std::unique_lock lock(mutex_);
  const auto frame = std::exchange(newest_, {});
  auto* source = source_;
  lock.unlock();
  if (source != nullptr && !frame.isNull()) emit source->frame(frame);
}

void FrameMailbox::call_later(std::function<void()> what) {
  if (source_ != nullptr) QMetaObject::invokeMethod(source_, std::move(what), Qt::QueuedConnection);
}

}  // namespace chipid::counter
