#include "ui/presence.hpp"

#include <QApplication>
#include <QCloseEvent>

#include "ui/icons.hpp"

namespace chipid::counter {

Presence::Presence(MainWindow& window, Counter& counter) : window_(window) {
  window.installEventFilter(this);
  connect(&counter, &Counter::card_placed, this, [this] {
    if (window_.choices().come_forward) come_forward();
  });
  connect(&window, &MainWindow::look_changed, this, &Presence::refresh);
  refresh();
}

void Presence::come_forward() {
  window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
  window_.show();
  window_.raise();
  window_.activateWindow();
}

bool Presence::stays_in_tray() const {
  return window_.choices().tray && tray_ && tray_->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void Presence::refresh() {
  const auto mark = app_icon();
  window_.setWindowIcon(mark);
  if (!window_.choices().tray) return tray_.reset();
  if (!tray_) {
    menu_ = std::make_unique<QMenu>();
    tray_ = std::make_unique<QSystemTrayIcon>();
    tray_->setContextMenu(menu_.get());
    connect(tray_.get(), &QSystemTrayIcon::activated, this, &Presence::come_forward);
  }
  menu_->clear();
  connect(menu_->addAction(tr("Show the counter")), &QAction::triggered, this, &Presence::come_forward);
  connect(menu_->addAction(tr("Quit")), &QAction::triggered, qApp, &QCoreApplication::quit);
  tray_->setIcon(mark);
  tray_->setToolTip(window_.windowTitle());
  tray_->show();
}

// Where there is no tray to come back from, closing is closing.
bool Presence::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Close && stays_in_tray() && !window_.is_kiosk()) {
    event->ignore();
    window_.hide();
    return true;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace chipid::counter
