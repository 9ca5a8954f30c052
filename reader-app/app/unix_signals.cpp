#include "unix_signals.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <QSocketNotifier>
#include <csignal>

namespace chipid::counter {
namespace {

int ends[2] = {-1, -1};

// Nothing else is safe within a handler.
extern "C" void on_signal(int) {
  const char mark = 1;
  [[maybe_unused]] const auto written = ::write(ends[1], &mark, 1);
}

}  // namespace

UnixSignals::UnixSignals() {
  if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  notifier_ = std::make_unique<QSocketNotifier>(ends[0], QSocketNotifier::Read);
  connect(notifier_.get(), &QSocketNotifier::activated, this, &UnixSignals::told_to_end);
  for (const int number : {SIGTERM, SIGINT}) std::signal(number, on_signal);
}

UnixSignals::~UnixSignals() {
  for (const int number : {SIGTERM, SIGINT}) std::signal(number, SIG_DFL);
  notifier_.reset();
  for (auto& end : ends) ::close(std::exchange(end, -1));
}

}  // namespace chipid::counter
