#include "ui/faces/score_bar.hpp"

#include <QPainter>

#include "ui/faces/match_panel.hpp"
#include "ui/theme.hpp"

namespace chipid::counter {

ScoreBarWidget::ScoreBarWidget(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ScoreBarWidget::sizeHint() const {
  return {scaled(200), scaled(26)};
}

void ScoreBarWidget::show_score(const ScoreBar& bar, MatchTone tone) {
  bar_ = bar;
  tone_ = tone;
  setAccessibleName(QString::fromStdString(bar.text));
  updateGeometry();
  update();
}

void ScoreBarWidget::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& palette = *look().palette;
  const QRectF track = QRectF(rect()).adjusted(1, height() * 0.25, -1, -height() * 0.25);
  const double round = track.height() / 2;
  painter.setPen(QPen(palette.border, 1));
  painter.setBrush(palette.soft);
  painter.drawRoundedRect(track, round, round);
  QRectF filled = track;
  filled.setWidth(std::max(track.height(), track.width() * bar_.score));
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink_of(tone_));
  painter.drawRoundedRect(filled, round, round);
  const double at = track.left() + track.width() * bar_.threshold;
  painter.setPen(QPen(palette.text, 3));
  painter.drawLine(QPointF(at, 1), QPointF(at, height() - 1));
}

}  // namespace chipid::counter
