#pragma once

#include <functional>
#include <mutex>

#include "camera/frame_source.hpp"

namespace chipid::counter {

/// Brings frames from a thread of their own to a source in the window's. One run of the source has one mailbox; the
/// thread shares it, so that it may outlast the run.
class FrameMailbox : public std::enable_shared_from_this<FrameMailbox> {
 public:
  explicit FrameMailbox(FrameSource& source) : source_(&source) {}

  /// Of two frames that come before the window took one, the newer is kept. Any thread.
  void post(QImage frame);
  /// Any thread.
  void report(CameraTrouble trouble);
  /// Nothing is given any more, not even what was posted. The thread of the window.
  void close();

 private:
  void give_frame();
  void call_later(std::function<void()> what);

  std::mutex mutex_;
  FrameSource* source_;  ///< nullptr once closed
  QImage newest_;
};

}  // namespace chipid::counter
