#pragma once

#include <QImage>
#include <QWidget>

namespace chipid::counter {

/// The portrait, or a silhouette while there is none.
class PortraitView : public QWidget {
  Q_OBJECT

 public:
  explicit PortraitView(QWidget* parent);

  /// A null image: none as yet. Blurred, no face can be told from another.
  void show_portrait(const QImage& image, bool blurred);
  [[nodiscard]] bool has_portrait() const { return !image_.isNull(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage image_;
  qint64 source_ = 0;
  bool blurred_ = false;
};

}  // namespace chipid::counter
