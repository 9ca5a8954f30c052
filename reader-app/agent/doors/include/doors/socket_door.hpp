#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "doors/conversation.hpp"

namespace chipid::counter::agent {

class DoorConnection;

struct SocketDoorLimits {
  int connections = 16;                              ///< one more is told so and closed
  std::size_t queued_bytes = std::size_t{4} << 20U;  ///< waiting for a peer that does not read
  std::chrono::milliseconds first_line{10'000};      ///< from the connection to its first line
  std::chrono::milliseconds whole_line{10'000};      ///< from a line's first byte to its end
  std::chrono::milliseconds write{10'000};           ///< for the peer to take anything of what waits
};

/// Why the door does not open.
enum class DoorFailure { another_agent, folder_unsafe, system };

/// The socket for programs of this user: one JSON object a line.
class SocketDoor : public QObject {
  Q_OBJECT

 public:
  /// A line of the log; names the gate, nothing personal.
  using Log = std::function<void(const std::string&)>;

  SocketDoor(OpenConversation open, Log log, SocketDoorLimits limits = {}, QObject* parent = nullptr);
  ~SocketDoor() override;

  /// What a crash left behind is replaced; the socket of an agent that runs never is.
  [[nodiscard]] std::optional<DoorFailure> listen(const QString& path = default_path());
  [[nodiscard]] int connections() const;
  [[nodiscard]] static QString default_path();
  /// Whether an agent listens there. Waits a moment.
  [[nodiscard]] static bool is_open(const QString& path = default_path());

 private:
  void welcome();
  [[nodiscard]] bool may_enter(QLocalSocket& peer);

  OpenConversation open_;
  Log log_;
  SocketDoorLimits limits_;
  QLocalServer server_;
  std::unique_ptr<QLockFile> lock_;
};

}  // namespace chipid::counter::agent
