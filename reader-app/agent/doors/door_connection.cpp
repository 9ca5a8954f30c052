#include "door_connection.hpp"

#include <QPointer>

#include "framing/first_line.hpp"

namespace chipid::counter::agent {
namespace {

constexpr qint64 at_once = qint64{16} << 10U;

DoorPeer peer_of(const FirstLine& first) {
  return first.is_door ? DoorPeer{"native", "native", first.origin} : DoorPeer{"socket", "unix", {}};
}

}  // namespace

DoorConnection::DoorConnection(QLocalSocket* peer, OpenConversation open, SocketDoor::Log log,
                               const SocketDoorLimits& limits, QObject* parent)
    : QObject(parent), peer_(peer), open_(std::move(open)), log_(std::move(log)), limits_(limits) {
  peer_->setParent(this);
  // What waits here waits in the kernel otherwise, where its sender is stopped.
  peer_->setReadBufferSize(at_once);
  connect(peer_, &QLocalSocket::readyRead, this, &DoorConnection::read);
  connect(peer_, &QLocalSocket::disconnected, this, &QObject::deleteLater);
  connect(peer_, &QLocalSocket::bytesWritten, this,
          [this] { peer_->bytesToWrite() > 0 ? write_time_.start() : write_time_.stop(); });
  line_time_.setSingleShot(true);
  write_time_.setSingleShot(true);
  write_time_.setInterval(limits_.write);
  connect(&line_time_, &QTimer::timeout, this, [this] { refuse(DoorRefusal::slow); });
  connect(&write_time_, &QTimer::timeout, this, [this] { drop("write_time"); });
  line_time_.start(limits_.first_line);
}

// The conversation goes before the socket that its last words would use.
DoorConnection::~DoorConnection() {
  conversation_.reset();
}

void DoorConnection::read() {
  while (!closing_ && peer_->bytesAvailable() > 0) {
    const auto bytes = peer_->read(at_once);
    lines_.take({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    while (auto line = closing_ ? std::nullopt : lines_.next()) hear(std::move(*line));
    if (const auto fault = lines_.fault(); fault && !closing_)
      refuse(*fault == LineBuffer::Fault::nul ? DoorRefusal::nul : DoorRefusal::line_too_long);
  }
  if (!closing_) watch_line();
}

void DoorConnection::hear(std::string line) {
  line_time_.stop();
  if (conversation_) return conversation_->say(std::move(line));
  const auto first = parse_first_line(line);
  if (first.is_door && first.origin.empty()) return refuse(DoorRefusal::origin);
  const QPointer<DoorConnection> here(this);
  conversation_ = open_(peer_of(first), {.send =
                                             [here](const std::string& message) {
                                               if (here) here->send(message);
                                             },
                                         .close =
                                             [here] {
                                               if (here) here->close();
                                             }});
  if (!first.is_door && conversation_) conversation_->say(std::move(line));
}

void DoorConnection::watch_line() {
  if (lines_.begun() && !line_time_.isActive()) line_time_.start(limits_.whole_line);
}

void DoorConnection::send(const std::string& message) {
  if (closing_) return;
  const auto waiting = static_cast<std::size_t>(peer_->bytesToWrite()) + message.size();
  if (waiting > limits_.queued_bytes) return drop("queued_bytes");
  peer_->write(message.data(), static_cast<qint64>(message.size()));
  peer_->write("\n", 1);
  if (!write_time_.isActive()) write_time_.start();
}

void DoorConnection::close() {
  closing_ = true;
  line_time_.stop();
  peer_->disconnectFromServer();
}

void DoorConnection::refuse(DoorRefusal why) {
  const auto& row = row_of(why);
  log_("refused gate=" + std::string(row.gate) + " door=socket code=" + std::string(row.code));
  send(refused_message(why));
  close();
}

// It does not read: nothing that is said to it would arrive.
void DoorConnection::drop(const char* limit) {
  log_(std::string("refused gate=limits door=socket limit=") + limit);
  closing_ = true;
  peer_->abort();
}

}  // namespace chipid::counter::agent
