#include <unistd.h>

#include <csignal>
#include <iostream>

#include "agent_socket.hpp"
#include "framing/extension_origin.hpp"
#include "framing/first_line.hpp"
#include "relay.hpp"

using namespace chipid::counter::agent;

namespace {

constexpr int not_from_a_browser = 2;

void tell_browser(HostRefusal why) {
  if (const auto frame = frame_of(refused(why))) (void)write_all(STDOUT_FILENO, *frame);
}

int explain() {
  std::cerr << "chipid-native-host is started by a browser for an extension; see docs/native-messaging.md.\n"
               "chipid-native-host do trình duyệt mở cho một tiện ích; xem docs/native-messaging.md.\n";
  return not_from_a_browser;
}

}  // namespace

int main(int count, char** arguments) {
  const auto origin = extension_origin({arguments + (count > 0 ? 1 : 0), arguments + count});
  if (!origin) return explain();
  // The other side may go at any time: then a write fails, and says so.
  std::signal(SIGPIPE, SIG_IGN);
  const auto agent = connect_to_agent(agent_socket_path());
  if (!agent || !write_all(agent.number(), first_line(*origin) + '\n')) {
    tell_browser(HostRefusal::agent_not_running);
    return 1;
  }
  const auto why = Relay(STDIN_FILENO, STDOUT_FILENO, agent.number()).run();
  if (why) tell_browser(*why);
  return why ? 1 : 0;
}
