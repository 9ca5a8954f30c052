#pragma once

#include "camera/frame_source.hpp"

namespace chipid::counter {

/// Stands for a camera that cannot be used: says why, each time it is started.
class NoCamera final : public FrameSource {
 public:
  explicit NoCamera(CameraTrouble why) : why_(why) {}

  void start() override {
    if (std::exchange(started_, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { tell(); }, Qt::QueuedConnection);
  }
  void stop() override { started_ = false; }

 private:
  void tell() {
    if (std::exchange(started_, false)) emit trouble(why_);
  }

  CameraTrouble why_;
  bool started_ = false;
};

}  // namespace chipid::counter
