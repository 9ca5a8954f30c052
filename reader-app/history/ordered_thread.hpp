#pragma once

#include <QObject>
#include <QThread>
#include <functional>

namespace chipid::counter {

/// A thread that does one thing after the other, with an event loop as Qt's Sql wants it.
class OrderedThread {
 public:
  OrderedThread() {
    place_.moveToThread(&thread_);
    thread_.start();
  }
  OrderedThread(const OrderedThread&) = delete;
  OrderedThread& operator=(const OrderedThread&) = delete;
  /// Waits until all is done that was asked for.
  ~OrderedThread() {
    run([this] { thread_.quit(); });
    thread_.wait();
  }

  void run(std::function<void()> task) { QMetaObject::invokeMethod(&place_, std::move(task), Qt::QueuedConnection); }

 private:
  QThread thread_;
  QObject place_;
};

}  // namespace chipid::counter
