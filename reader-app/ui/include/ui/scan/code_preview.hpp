#pragma once

#include <QImage>
#include <QPolygonF>
#include <QWidget>

namespace chipid::counter {

/// A code in a frame.
struct Outline {
  QPolygonF corners = {};  ///< in pixels of the frame
  QString label = {};      ///< the number of its choice; empty: there is nothing to choose
};

/// The camera's picture as it comes, the codes in it outlined.
class CodePreview : public QWidget {
 public:
  explicit CodePreview(QWidget* parent);

  void show_frame(const QImage& frame);
  void outline(const QList<Outline>& codes);
  void forget();
  [[nodiscard]] bool has_frame() const { return !frame_.isNull(); }
  [[nodiscard]] const QList<Outline>& outlined() const { return codes_; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void draw_outline(QPainter& painter, const QPolygonF& corners) const;
  void draw_label(QPainter& painter, const QPointF& centre, const QString& label) const;

  QImage frame_;
  QList<Outline> codes_;
};

}  // namespace chipid::counter
