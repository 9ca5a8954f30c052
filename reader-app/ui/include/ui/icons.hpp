#pragma once

#include <QColor>
#include <QIcon>
#include <QPainterPath>
#include <QPixmap>
#include <QString>
#include <QWidget>
#include <functional>

#include "ui/theme.hpp"

/// The drawings of reader-app/ui/icons, in the colours of the look in force.
namespace chipid::counter {

/// `size` in device-independent pixels. `contrast` is what is drawn upon a filled shape.
[[nodiscard]] QPixmap drawing(const QString& name, QSize size, const QColor& ink, const QColor& contrast, double ratio);
[[nodiscard]] QIcon icon(const QString& name, const QColor& ink);
/// The program's mark, for windows and the tray; the menu entry's icons are of the same drawing.
[[nodiscard]] QIcon app_icon();

/// The rounded place of a picture: filled, and what is painted from here on stays within it.
[[nodiscard]] QPainterPath begin_picture_frame(QPainter& painter, const QWidget& widget);
/// Its border, over what was painted.
void end_picture_frame(QPainter& painter, const QPainterPath& frame);

/// A drawing that grows with the text. Says nothing to a screen reader: a word beside it does.
class Symbol : public QWidget {
 public:
  Symbol(QSize design_size, QWidget* parent);

  void set_design_size(QSize size);
  void show_drawing(const QString& name, const QColor& ink, const QColor& contrast);
  [[nodiscard]] const QString& name() const { return name_; }
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QSize design_size_;
  QString name_;
  QColor ink_, contrast_;
};

}  // namespace chipid::counter
