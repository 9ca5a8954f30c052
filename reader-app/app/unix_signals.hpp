#pragma once

#include <QObject>
#include <memory>

class QSocketNotifier;

namespace chipid::counter {

/// SIGTERM and SIGINT as a signal in the thread that made it.
class UnixSignals : public QObject {
  Q_OBJECT

 public:
  UnixSignals();
  ~UnixSignals() override;

 signals:
  void told_to_end();

 private:
  std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace chipid::counter
