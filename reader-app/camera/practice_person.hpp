#pragma once

#include <QTimer>

#include "camera/frame_source.hpp"

namespace chipid::counter {

/// A camera that is not there, before it a person who looks as a portrait does.
class PracticePerson final : public FrameSource {
 public:
  explicit PracticePerson(const QImage& portrait);

  void start() override { timer_.start(); }
  void stop() override { timer_.stop(); }

 private:
  QImage picture_;
  QTimer timer_;
};

}  // namespace chipid::counter
