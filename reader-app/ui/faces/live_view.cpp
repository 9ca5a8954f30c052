#include "ui/faces/live_view.hpp"

#include <QPainter>

#include "ui/icons.hpp"

namespace chipid::counter {
namespace {

constexpr QSize usual_size{448, 336};
constexpr QSize small_size{280, 210};  // beside large text

}  // namespace

LiveView::LiveView(QWidget* parent) : QWidget(parent) {
  refresh_size();
  release();
}

void LiveView::refresh_size() {
  setFixedSize(large_text() ? small_size : usual_size);
}

void LiveView::show_frame(const QImage& frame) {
  if (held_) return;
  if (picture_.isNull()) setAccessibleName(tr("Live picture of the camera"));
  picture_ = frame;
  update();
}

void LiveView::hold(const QImage& picture) {
  held_ = true;
  picture_ = picture;
  setAccessibleName(tr("The picture that was taken"));
  update();
}

void LiveView::release() {
  held_ = false;
  picture_ = {};
  setAccessibleName(tr("No picture of the person yet"));
  update();
}

void LiveView::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  const auto& palette = *look().palette;
  const auto frame = begin_picture_frame(painter, *this);
  if (picture_.isNull()) {
    const QSize size(200, 150);
    const auto camera =
        drawing(QStringLiteral("picture_camera"), size, palette.muted, palette.soft, devicePixelRatioF());
    painter.drawPixmap((width() - size.width()) / 2, (height() - size.height()) / 2, camera);
  } else {
    // The whole picture: what is at its edge is compared too.
    const auto size = QSizeF(picture_.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    painter.drawImage(QRectF({(width() - size.width()) / 2, (height() - size.height()) / 2}, size), picture_);
    if (!held_) {
      const QSizeF guide(height() * 0.56, height() * 0.74);
      painter.setPen(QPen(QColor(255, 255, 255, 200), 3, Qt::DashLine));
      painter.drawEllipse(QRectF({(width() - guide.width()) / 2, (height() - guide.height()) / 2}, guide));
    }
  }
  end_picture_frame(painter, frame);
}

}  // namespace chipid::counter
