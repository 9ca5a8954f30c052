#pragma once

#include <QImage>
#include <QWidget>

namespace chipid::counter {

/// The picture of the person at the counter: live, or held still once it was taken. An oval shows where the face goes.
class LiveView : public QWidget {
  Q_OBJECT

 public:
  explicit LiveView(QWidget* parent);

  /// Shown unless a picture is held.
  void show_frame(const QImage& frame);
  void hold(const QImage& picture);
  /// Live again, with nothing until the next frame.
  void release();
  /// Gives way to large text.
  void refresh_size();
  [[nodiscard]] bool has_picture() const { return !picture_.isNull(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage picture_;
  bool held_ = false;
};

}  // namespace chipid::counter
