#include "ui/icons.hpp"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/resources.hpp"

namespace chipid::counter {
namespace {

// From that width on a drawing is a picture: text needs its room more than it needs to grow.
constexpr int smallest_picture = 200;

QByteArray coloured(const QString& name, const QColor& ink, const QColor& contrast) {
  load_resources();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  const auto& palette = *look().palette;
  auto text = file.readAll();
  text.replace("currentColor", ink.name().toLatin1());
  text.replace("contrastColor", contrast.name().toLatin1());
  text.replace("accentColor", palette.accent.name().toLatin1());
  text.replace("surfaceColor", palette.surface.name().toLatin1());
  text.replace("softColor", palette.soft.name().toLatin1());
  return text;
}

}  // namespace

QPixmap drawing(const QString& name, QSize size, const QColor& ink, const QColor& contrast, double ratio) {
  const auto& palette = *look().palette;
  const auto key = QStringLiteral("%1 %2x%3 %4 %5 %6 %7")
                       .arg(name)
                       .arg(size.width())
                       .arg(size.height())
                       .arg(ratio)
                       .arg(ink.name(), contrast.name(), palette.id);
  QPixmap pixels;
  if (QPixmapCache::find(key, &pixels)) return pixels;
  pixels = QPixmap(size * ratio);
  pixels.fill(Qt::transparent);
  QSvgRenderer renderer(coloured(name, ink, contrast));
  renderer.setAspectRatioMode(Qt::KeepAspectRatio);
  QPainter painter(&pixels);
  renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels.size())));
  painter.end();
  pixels.setDevicePixelRatio(ratio);
  QPixmapCache::insert(key, pixels);
  return pixels;
}

QIcon icon(const QString& name, const QColor& ink) {
  return QIcon(drawing(name, {scaled(18), scaled(18)}, ink, look().palette->surface, 2));
}

QIcon app_icon() {
  QIcon icon;
  for (const int size : {16, 24, 32, 48, 64, 128}) {
    icon.addPixmap(drawing(QStringLiteral("app"), {size, size}, Qt::black, Qt::white, 1));
  }
  return icon;
}

QPainterPath begin_picture_frame(QPainter& painter, const QWidget& widget) {
  constexpr double corner = 12;
  QPainterPath frame;
  frame.addRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  painter.fillPath(frame, look().palette->soft);
  painter.setClipPath(frame);
  return frame;
}

void end_picture_frame(QPainter& painter, const QPainterPath& frame) {
  painter.setClipping(false);
  painter.setPen(look().palette->border);
  painter.drawPath(frame);
}

Symbol::Symbol(QSize design_size, QWidget* parent) : QWidget(parent), design_size_(design_size) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFocusPolicy(Qt::NoFocus);
}

void Symbol::set_design_size(QSize size) {
  if (size == design_size_) return;
  design_size_ = size;
  updateGeometry();
}

void Symbol::show_drawing(const QString& name, const QColor& ink, const QColor& contrast) {
  if (name == name_ && ink == ink_ && contrast == contrast_ && size() == sizeHint()) return;
  name_ = name;
  ink_ = ink;
  contrast_ = contrast;
  updateGeometry();
  update();
}

QSize Symbol::sizeHint() const {
  const bool picture = design_size_.width() >= smallest_picture;
  return picture ? design_size_ : QSize{scaled(design_size_.width()), scaled(design_size_.height())};
}

void Symbol::paintEvent(QPaintEvent* /*event*/) {
  if (name_.isEmpty()) return;
  QPainter painter(this);
  painter.drawPixmap(0, 0, drawing(name_, size(), ink_, contrast_, devicePixelRatioF()));
}

}  // namespace chipid::counter
