#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWindow>
#include <vector>

#include "logic/scanner_input.hpp"

namespace chipid::counter {

/// Stands before the windows of the application: keys wait a few hundredths of a second; a scanner's become scanned(),
/// whatever has the focus, a person's go on to where they were meant.
class ScannerFilter : public QObject {
  Q_OBJECT

 public:
  explicit ScannerFilter(QObject* parent);
  ~ScannerFilter() override;

 signals:
  void scanned(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Held {
    QPointer<QWindow> window;
    std::unique_ptr<QKeyEvent> press;
    bool released = false;
  };
  bool on_press(QWindow* window, QKeyEvent& event);
  bool on_release(const QKeyEvent& event);
  void follow(const KeyRuling& ruling);
  void pass_on(std::size_t count);

  ScannerInput input_;
  std::vector<Held> held_;
  QTimer pause_;
  bool looked_again_ = false;
  QElapsedTimer clock_;
  bool passing_on_ = false;
};

}  // namespace chipid::counter
