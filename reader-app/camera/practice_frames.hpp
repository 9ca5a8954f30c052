#pragma once

#include <QTimer>

#include "camera/frame_source.hpp"

namespace chipid::counter {

/// A camera that is not there: virtual cards on a table, laid down after a moment.
class PracticeFrames final : public FrameSource {
 public:
  /// `cards`: "SPECIMEN/front" or "SPECIMEN/back", several joined by "+".
  explicit PracticeFrames(const QString& cards);

  void start() override;
  void stop() override;

 private:
  void show();
  [[nodiscard]] QImage picture() const;

  QStringList cards_;
  QList<QImage> drawn_ = {};
  QTimer timer_;
  int shown_ = 0;  ///< frames since the start
  int round_ = 0;  ///< what was drawn for an earlier start counts for nothing
};

}  // namespace chipid::counter
