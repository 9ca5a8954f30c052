#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>
#include <memory>

#include "ui/main_window.hpp"

namespace chipid::counter {

/// The window's place on the desktop: comes forward when a card is laid down, and leaves for the tray instead of being
/// closed, both where the clerk wants it.
class Presence : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  Presence(MainWindow& window, Counter& counter);

  /// Before everything else on the screen.
  void come_forward();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  [[nodiscard]] bool stays_in_tray() const;

  MainWindow& window_;
  std::unique_ptr<QMenu> menu_;
  std::unique_ptr<QSystemTrayIcon> tray_;  ///< made when first wanted
};

}  // namespace chipid::counter
