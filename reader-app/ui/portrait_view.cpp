#include "ui/portrait_view.hpp"

#include <QPainter>

#include "ui/icons.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr QSize shown_size{252, 336};
constexpr int blurred_width = 8;  // pixels that are left of the face

QImage blurred(const QImage& image) {
  return image.scaledToWidth(blurred_width, Qt::SmoothTransformation);
}

}  // namespace

PortraitView::PortraitView(QWidget* parent) : QWidget(parent) {
  setFixedSize(shown_size);
}

void PortraitView::show_portrait(const QImage& image, bool blur) {
  set_name(this, image.isNull() ? tr("No portrait yet") : tr("Portrait from the chip"));
  if (image.cacheKey() == source_ && blur == blurred_ && image.isNull() == image_.isNull()) return;
  source_ = image.cacheKey();
  blurred_ = blur;
  image_ = blur && !image.isNull() ? blurred(image) : image;
  update();
}

void PortraitView::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  const auto& palette = *look().palette;
  const auto frame = begin_picture_frame(painter, *this);
  if (image_.isNull()) {
    const QSize size(165, 220);
    const auto silhouette = drawing(QStringLiteral("person"), size, palette.border, palette.soft, devicePixelRatioF());
    painter.drawPixmap((width() - size.width()) / 2, height() - size.height() + 14, silhouette);
  } else {
    const auto size = QSizeF(image_.size()).scaled(shown_size, Qt::KeepAspectRatioByExpanding);
    painter.drawImage(QRectF({(width() - size.width()) / 2, (height() - size.height()) / 2}, size), image_);
  }
  end_picture_frame(painter, frame);
}

}  // namespace chipid::counter
