#pragma once

#include <QMessageBox>
#include <QPointer>

#include "outlets/outbox.hpp"

namespace chipid::counter {

/// Asks before the program ends while somebody waits to be sent, since what waits is nowhere else.
class QuitQuestion final : public QObject {
  Q_OBJECT

 public:
  /// Both outlive it.
  QuitQuestion(QWidget& window, Outbox& outbox);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void ask();

  QWidget& window_;
  Outbox& outbox_;
  QPointer<QMessageBox> box_;
};

}  // namespace chipid::counter
