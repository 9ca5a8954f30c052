#include "doors/socket_door.hpp"

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "door_connection.hpp"
#include "peer_user.hpp"
#include "private_folder.hpp"

namespace chipid::counter::agent {
namespace {

constexpr int longest_wait = 300;

}  // namespace

SocketDoor::SocketDoor(OpenConversation open, Log log, SocketDoorLimits limits, QObject* parent)
    : QObject(parent), open_(std::move(open)), log_(std::move(log)), limits_(limits) {
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  server_.setMaxPendingConnections(limits_.connections);
  connect(&server_, &QLocalServer::newConnection, this, &SocketDoor::welcome);
}

SocketDoor::~SocketDoor() {
  // Conversations end while what they were opened with is still there.
  for (auto* connection : findChildren<DoorConnection*>(QString(), Qt::FindDirectChildrenOnly)) delete connection;
}

QString SocketDoor::default_path() {
#ifdef Q_OS_UNIX
  return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + QStringLiteral("/chipid/agent.sock");
#else
  return QStringLiteral("chipid-agent");
#endif
}

bool SocketDoor::is_open(const QString& path) {
  QLocalSocket caller;
  caller.connectToServer(path);
  return caller.waitForConnected(longest_wait);
}

std::optional<DoorFailure> SocketDoor::listen(const QString& path) {
#ifdef Q_OS_UNIX
  if (!make_private_folder(QFileInfo(path).path())) return DoorFailure::folder_unsafe;
  // Two agents that start at once must not both find the same socket stale.
  auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
  lock->setStaleLockTime(0);
  if (!lock->tryLock(0) || is_open(path)) return DoorFailure::another_agent;
  QLocalServer::removeServer(path);
  lock_ = std::move(lock);
#endif
  if (!server_.listen(path)) return DoorFailure::system;
#ifdef Q_OS_UNIX
  if (!QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return DoorFailure::system;
#endif
  return std::nullopt;
}

int SocketDoor::connections() const {
  return static_cast<int>(findChildren<DoorConnection*>(QString(), Qt::FindDirectChildrenOnly).size());
}

void SocketDoor::welcome() {
  while (auto* peer = server_.nextPendingConnection()) {
    if (!may_enter(*peer)) {
      peer->abort();
      peer->deleteLater();
      continue;
    }
    const bool full = connections() >= limits_.connections;
    auto* connection = new DoorConnection(peer, open_, log_, limits_, this);
    if (full) connection->refuse(DoorRefusal::connections);
  }
}

bool SocketDoor::may_enter(QLocalSocket& peer) {
  if (is_of_this_user(peer.socketDescriptor())) return true;
  log_("refused gate=listener door=socket code=another_user");
  return false;
}

}  // namespace chipid::counter::agent
