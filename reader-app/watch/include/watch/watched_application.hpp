#pragma once

#include <QApplication>
#include <chrono>

namespace chipid::counter {

/// An application that knows the longest time for which its event loop was kept from the next event.
class WatchedApplication final : public QApplication {
 public:
  using Time = std::chrono::microseconds;

  WatchedApplication(int& argc, char* argv[]);

  /// From now on; costs two system calls an event.
  void watch() { watching_ = true; }
  /// The longest that one event took so far. The time in which the system ran other programs instead is left out where
  /// it tells that time (Linux), so that a busy machine does not count against this program.
  [[nodiscard]] Time longest_pause() const { return longest_; }
  /// The event and its receiver, for who looks for the cause.
  [[nodiscard]] const QString& longest_event() const { return longest_event_; }
  void forget_pauses() { longest_ = {}; }

  bool notify(QObject* receiver, QEvent* event) override;

 private:
  Time longest_{};
  QString longest_event_;
  bool watching_ = false;
  int depth_ = 0;
};

}  // namespace chipid::counter
