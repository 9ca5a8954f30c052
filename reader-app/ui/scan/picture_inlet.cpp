#include "ui/scan/picture_inlet.hpp"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>

namespace chipid::counter {
namespace {

// What is dragged over the window is looked at without fetching the picture.
bool may_hold_pictures(const QMimeData& data) {
  return data.hasUrls() || data.hasImage();
}

}  // namespace

PictureInlet::PictureInlet(QWidget* window) : QObject(window), window_(window) {
  window->setAcceptDrops(true);
  QCoreApplication::instance()->installEventFilter(this);
}

PictureInlet::~PictureInlet() {
  QCoreApplication::instance()->removeEventFilter(this);
}

bool PictureInlet::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::KeyPress:
      break;
    default:
      return false;
  }
  const auto* widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || widget->window() != window_) return false;
  if (event->type() != QEvent::KeyPress) return on_drag(event);
  return static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste) && on_paste();
}

bool PictureInlet::on_drag(QEvent* event) {
  auto* drag = static_cast<QDropEvent*>(event);
  if (!may_hold_pictures(*drag->mimeData())) return false;
  drag->setDropAction(Qt::CopyAction);
  drag->accept();
  if (event->type() != QEvent::Drop) return true;
  if (const auto pictures = pictures_in(*drag->mimeData()); !pictures.empty()) emit given(pictures);
  return true;
}

bool PictureInlet::on_paste() {
  const auto* data = QGuiApplication::clipboard()->mimeData();
  if (data == nullptr || !may_hold_pictures(*data)) return false;
  const auto pictures = pictures_in(*data);
  if (!pictures.empty()) emit given(pictures);
  return !pictures.empty();
}

}  // namespace chipid::counter
