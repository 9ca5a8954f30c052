#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <memory>
#include <string>

#include "door_refusals.hpp"
#include "doors/socket_door.hpp"
#include "framing/line_buffer.hpp"

namespace chipid::counter::agent {

/// One peer of the socket: its lines, its limits, its conversation. Deletes itself when the peer has gone.
class DoorConnection : public QObject {
  Q_OBJECT

 public:
  DoorConnection(QLocalSocket* peer, OpenConversation open, SocketDoor::Log log, const SocketDoorLimits& limits,
                 QObject* parent);
  ~DoorConnection() override;

  void refuse(DoorRefusal why);

 private:
  void read();
  void hear(std::string line);
  void send(const std::string& message);
  void close();
  void drop(const char* limit);
  void watch_line();

  QLocalSocket* peer_;
  OpenConversation open_;
  SocketDoor::Log log_;
  SocketDoorLimits limits_;
  LineBuffer lines_;
  QTimer line_time_, write_time_;
  bool closing_ = false;
  std::unique_ptr<Conversation> conversation_;
};

}  // namespace chipid::counter::agent
