#pragma once

#include <QColor>
#include <QWidget>

namespace chipid::counter {

/// A ring that empties, the seconds that are left in it.
class CountdownRing : public QWidget {
  Q_OBJECT

 public:
  explicit CountdownRing(QWidget* parent);

  /// -1: nothing is counted, nothing is seen; `held` shows that it stands still.
  void show_seconds(int left, bool held);
  void set_ink(const QColor& ink);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int left_ = -1;
  int of_ = 1;
  bool held_ = false;
  QColor ink_;
};

}  // namespace chipid::counter
