#include "ui/countdown_ring.hpp"

#include <QPainter>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

CountdownRing::CountdownRing(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  hide();
}

void CountdownRing::show_seconds(int left, bool held) {
  of_ = left_ < 0 ? qMax(left, 1) : qMax(of_, left);
  left_ = left;
  held_ = held;
  setVisible(left >= 0 || held);
  set_name(this, held ? tr("The countdown is held") : left >= 0 ? tr("%1 seconds left").arg(left) : QString());
  update();
}

void CountdownRing::set_ink(const QColor& ink) {
  ink_ = ink;
  update();
}

QSize CountdownRing::sizeHint() const {
  return {scaled(56), scaled(56)};
}

void CountdownRing::paintEvent(QPaintEvent* /*event*/) {
  constexpr int whole = 360 * 16;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double width = scaled(5);
  const auto ring = QRectF(rect()).adjusted(width, width, -width, -width);
  auto faint = ink_;
  faint.setAlphaF(0.25F);
  painter.setPen(QPen(faint, width));
  painter.drawEllipse(ring);
  painter.setPen(QPen(ink_, width, Qt::SolidLine, Qt::RoundCap));
  if (!held_) painter.drawArc(ring, 90 * 16, whole * left_ / of_);
  if (held_) {
    const auto bar = ring.center();
    for (const int side : {-1, 1}) {
      const auto x = bar.x() + side * scaled(5);
      painter.drawLine(QPointF(x, bar.y() - scaled(8)), QPointF(x, bar.y() + scaled(8)));
    }
    return;
  }
  auto font = painter.font();
  font.setPixelSize(scaled(18));
  font.setBold(true);
  painter.setFont(font);
  painter.drawText(rect(), Qt::AlignCenter, QString::number(left_));
}

}  // namespace chipid::counter
