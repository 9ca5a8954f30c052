#include "relay.hpp"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "agent_socket.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t at_once = std::size_t{16} << 10U;

// What is there now; empty at the end of the stream.
std::string read_some(int descriptor) {
  std::string bytes(at_once, '\0');
  ssize_t got = -1;
  do got = read(descriptor, bytes.data(), bytes.size());
  while (got < 0 && errno == EINTR);
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return bytes;
}

}  // namespace

std::optional<HostRefusal> Relay::run() {
  std::array<pollfd, 2> both{{{browser_in_, POLLIN, 0}, {agent_, POLLIN, 0}}};
  for (;;) {
    if (poll(both.data(), both.size(), -1) < 0 && errno != EINTR) return HostRefusal::agent_gone;
    // What the agent said last is carried before the end is noticed.
    if (both[1].revents != 0 && from_agent() == Step::done) return why_;
    if (both[0].revents != 0 && from_browser() == Step::done) return why_;
  }
}

Relay::Step Relay::from_browser() {
  const auto bytes = read_some(browser_in_);
  if (bytes.empty()) return Step::done;
  frames_.take(bytes);
  while (const auto message = frames_.next())
    if (!write_all(agent_, *message + '\n')) return end(HostRefusal::agent_gone);
  return frames_.fault() ? end(HostRefusal::message_malformed) : Step::on;
}

Relay::Step Relay::from_agent() {
  const auto bytes = read_some(agent_);
  if (bytes.empty()) return end(HostRefusal::agent_gone);
  lines_.take(bytes);
  while (const auto line = lines_.next()) {
    const auto frame = frame_of(*line);
    if (frame && !write_all(browser_out_, *frame)) return Step::done;
  }
  return lines_.fault() ? end(HostRefusal::answer_too_large) : Step::on;
}

Relay::Step Relay::end(HostRefusal why) {
  why_ = why;
  return Step::done;
}

}  // namespace chipid::counter::agent
