#include "watch/watched_application.hpp"

#include <QEvent>
#include <QFile>

namespace chipid::counter {
namespace {

using Clock = std::chrono::steady_clock;
using Time = WatchedApplication::Time;

// How long this thread, ready to run, has waited for a processor: the second figure, in nanoseconds.
Time kept_waiting() {
  QFile file(QStringLiteral("/proc/thread-self/schedstat"));
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) return {};
  const auto figures = file.readAll().split(' ');
  return figures.size() < 2 ? Time{} : Time(figures[1].toLongLong() / 1000);
}

}  // namespace

WatchedApplication::WatchedApplication(int& argc, char* argv[]) : QApplication(argc, argv) {}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  if (!watching_ || depth_ != 0) return QApplication::notify(receiver, event);
  // Neither may be there any more when it has been delivered.
  const QString name =
      QStringLiteral("%1 to %2").arg(event->type()).arg(QLatin1String(receiver->metaObject()->className()));
  const auto waited_before = kept_waiting();
  const auto begin = Clock::now();
  ++depth_;
  const bool answer = QApplication::notify(receiver, event);
  --depth_;
  const auto whole = std::chrono::duration_cast<Time>(Clock::now() - begin);
  const auto pause = whole - (kept_waiting() - waited_before);
  if (pause > longest_) {
    longest_ = pause;
    longest_event_ = name;
  }
  return answer;
}

}  // namespace chipid::counter
