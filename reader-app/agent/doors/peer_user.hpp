#pragma once

#include <QtGlobal>

namespace chipid::counter::agent {

/// The other end of a socket is a process of this user. Where the system does not tell, the rights of the socket (or of
/// the pipe) are all there is, and the answer is yes.
[[nodiscard]] bool is_of_this_user(qintptr socket);

}  // namespace chipid::counter::agent
