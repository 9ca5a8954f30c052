#include "ui/outlets/quit_question.hpp"

#include <QApplication>
#include <QEvent>
#include <QPushButton>

#include "ui/main_window.hpp"

namespace chipid::counter {

QuitQuestion::QuitQuestion(QWidget& window, Outbox& outbox) : window_(window), outbox_(outbox) {
  window.installEventFilter(this);
  qApp->installEventFilter(this);
}

// The window may be hidden in the tray, and the program be told to quit from there.
bool QuitQuestion::eventFilter(QObject* watched, QEvent* event) {
  const bool ends =
      (watched == &window_ && event->type() == QEvent::Close) || (watched == qApp && event->type() == QEvent::Quit);
  const auto* counter = qobject_cast<const MainWindow*>(&window_);
  if (counter != nullptr && counter->is_kiosk()) return QObject::eventFilter(watched, event);
  if (!ends || outbox_.queue().messages().empty()) return QObject::eventFilter(watched, event);
  event->ignore();
  ask();
  return true;
}

void QuitQuestion::ask() {
  window_.show();
  if (box_ != nullptr) return box_->raise();
  box_ = new QMessageBox(&window_);
  box_->setAttribute(Qt::WA_DeleteOnClose);
  box_->setWindowTitle(tr("Not sent yet"));
  box_->setText(tr("People who have not been sent yet: %1. They are lost when the program ends.")
                    .arg(outbox_.queue().messages().size()));
  auto* stay = box_->addButton(tr("Stay"), QMessageBox::RejectRole);
  auto* quit = box_->addButton(tr("Quit all the same"), QMessageBox::DestructiveRole);
  box_->setDefaultButton(stay);
  box_->setEscapeButton(stay);
  connect(quit, &QPushButton::clicked, this, [this] {
    outbox_.clear();
    QApplication::quit();
  });
  box_->open();
}

}  // namespace chipid::counter
