#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace chipid::counter {

/// The camera's picture as it comes, the codes in it outlined.
class CodePreview : public QWidget {
 public:
  explicit CodePreview(QWidget* parent);

  void show_frame(const QImage& frame);
  /// In pixels of the frame.
  void outline(const QList<QPolygonF>& codes);
  void forget();
  [[nodiscard]] bool has_frame() const { return !frame_.isNull(); }
  [[nodiscard]] const QList<QPolygonF>& outlined() const { return codes_; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void draw_outlines(QPainter& painter, const QRectF& place) const;

  QImage frame_;
  QList<QPolygonF> codes_;
};

}  // namespace chipid::counter
