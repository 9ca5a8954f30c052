#include "peer_user.hpp"

#ifdef Q_OS_LINUX
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace chipid::counter::agent {

bool is_of_this_user([[maybe_unused]] qintptr socket) {
#ifdef Q_OS_LINUX
  ucred peer{};
  socklen_t size = sizeof peer;
  const int number = static_cast<int>(socket);
  return getsockopt(number, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
#else
  return true;
#endif
}

}  // namespace chipid::counter::agent
