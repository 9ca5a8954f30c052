#include "ui/scan/code_preview.hpp"

#include <QPainter>

#include "ui/icons.hpp"

namespace chipid::counter {
namespace {

constexpr double picture_side = 96;

/// The frame, whole, in the middle of the widget.
QRectF place_of(QSizeF frame, const QRectF& room) {
  QRectF place({}, frame.scaled(room.size(), Qt::KeepAspectRatio));
  place.moveCenter(room.center());
  return place;
}

}  // namespace

CodePreview::CodePreview(QWidget* parent) : QWidget(parent) {
  setMinimumSize(scaled(240), scaled(180));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CodePreview::show_frame(const QImage& frame) {
  if (frame.size() != frame_.size()) codes_.clear();
  frame_ = frame;
  update();
}

void CodePreview::outline(const QList<Outline>& codes) {
  codes_ = codes;
  update();
}

void CodePreview::forget() {
  frame_ = {};
  codes_.clear();
  update();
}

QSize CodePreview::sizeHint() const {
  return {scaled(640), scaled(480)};
}

void CodePreview::paintEvent(QPaintEvent*) {
  const auto& palette = *look().palette;
  QPainter painter(this);
  const auto shape = begin_picture_frame(painter, *this);
  if (frame_.isNull()) {
    const QSize size(scaled(picture_side), scaled(picture_side));
    const auto picture =
        drawing(QStringLiteral("picture_camera"), size, palette.muted, palette.soft, devicePixelRatioF());
    painter.drawPixmap(QRect(rect().center() - QPoint(size.width() / 2, size.height() / 2), size), picture);
    return end_picture_frame(painter, shape);
  }
  const auto place = place_of(frame_.size(), rect());
  painter.drawImage(place, frame_);
  const QTransform to_widget = QTransform::fromTranslate(place.x(), place.y())
                                   .scale(place.width() / frame_.width(), place.height() / frame_.height());
  for (const auto& code : codes_) {
    const auto corners = to_widget.map(code.corners);
    draw_outline(painter, corners);
    if (!code.label.isEmpty()) draw_label(painter, corners.boundingRect().topLeft(), code.label);
  }
  painter.setBrush(Qt::NoBrush);
  end_picture_frame(painter, shape);
}

// A light line under a coloured one: seen on every picture.
void CodePreview::draw_outline(QPainter& painter, const QPolygonF& corners) const {
  for (const auto& [width, colour] : {std::pair(7.0, QColor(Qt::white)), std::pair(4.0, look().palette->accent)}) {
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolygon(corners);
  }
}

void CodePreview::draw_label(QPainter& painter, const QPointF& centre, const QString& label) const {
  constexpr double radius = 18;
  const auto& palette = *look().palette;
  QRectF circle(0, 0, scaled(2 * radius), scaled(2 * radius));
  circle.moveCenter(centre);
  painter.setPen(QPen(QColor(Qt::white), 2));
  painter.setBrush(palette.accent);
  painter.drawEllipse(circle);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(palette.on_accent);
  auto bold = font();
  bold.setBold(true);
  bold.setPixelSize(scaled(radius));
  painter.setFont(bold);
  painter.drawText(circle, Qt::AlignCenter, label);
}

}  // namespace chipid::counter
