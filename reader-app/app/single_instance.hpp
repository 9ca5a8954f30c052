#pragma once

#include <QLocalServer>
#include <QObject>

namespace chipid::counter {

/// One counter a user, and one of practice beside it: a second start tells the first to come forward.
class SingleInstance : public QObject {
  Q_OBJECT

 public:
  explicit SingleInstance(QObject* parent = nullptr) : QObject(parent) {}

  /// True for the first; false where another runs, which has been told then.
  [[nodiscard]] bool claim(bool practice);

 signals:
  void called();

 private:
  QLocalServer server_;
};

}  // namespace chipid::counter
