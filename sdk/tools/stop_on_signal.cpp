#include "stop_on_signal.hpp"

#include <csignal>
#include <thread>

namespace chipid::tool {

// The signals are blocked everywhere and waited for by one thread, so that nothing runs inside a signal handler.
std::stop_token stop_on_signal() {
  static std::stop_source source;
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals] {
    int signal = 0;
    sigwait(&signals, &signal);
    source.request_stop();
  }).detach();
  return source.get_token();
}

}  // namespace chipid::tool
