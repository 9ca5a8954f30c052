#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The server's side of Socket.IO over one WebSocket (Engine.IO protocol 3 and 4, Socket.IO protocol 4 and 5), as far
/// as a page needs it that only listens. No polling: its requests are no JSON, which the gates refuse.
namespace chipid::counter::agent {

class SocketIo {
 public:
  /// From a request's query: nothing where it is of another version, of polling, or an upgrade of it.
  [[nodiscard]] static std::optional<SocketIo> from_query(std::string_view query, std::string session_id);

  /// To be sent at once.
  [[nodiscard]] std::vector<std::string> open();
  struct Heard {
    std::vector<std::string> answers = {};
    bool end = false;
  };
  [[nodiscard]] Heard hear(std::string_view packet);
  /// The page listens now.
  [[nodiscard]] bool connected() const { return connected_; }
  /// An event with one JSON value.
  [[nodiscard]] static std::string event(std::string_view channel, std::string_view json);

 private:
  SocketIo(int version, std::string session_id) : version_(version), session_id_(std::move(session_id)) {}
  Heard hear_message(std::string_view packet);

  int version_;
  std::string session_id_;
  bool connected_ = false;
};

}  // namespace chipid::counter::agent
