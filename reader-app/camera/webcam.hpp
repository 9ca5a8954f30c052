#pragma once

#include <functional>

#include "camera/media_plugin.hpp"

namespace chipid::counter {

/// A camera that the plug-in drives.
class Webcam final : public FrameSource {
 public:
  using Loader = std::function<MediaPlugin*()>;  ///< called in a thread of its own

  explicit Webcam(QString id, Loader loader = media_plugin);
  ~Webcam() override { stop(); }

  void start() override;
  void stop() override;

 private:
  class Run;
  QString id_;
  Loader loader_;
  std::shared_ptr<Run> run_ = {};  ///< none: it does not run
};

}  // namespace chipid::counter
