#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <cstdint>
#include <stop_token>
#include <string>

namespace chipid::virtual_card {

/// A TCP connection tuned for short exchanges; the only part of the virtual card that knows the system's sockets.
class Socket {
 public:
  /// pcsc.no_service where nobody listens.
  [[nodiscard]] static Result<Socket> connect(const std::string& host, std::uint16_t port);
  Socket(Socket&& other) noexcept;
  Socket& operator=(Socket&&) = delete;
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;
  ~Socket();

  /// Exactly that many bytes; fewer only where the other side has closed before the first one. pcsc.failure otherwise.
  [[nodiscard]] Result<Bytes> receive(std::size_t size);
  [[nodiscard]] Result<> send(BytesView bytes);
  /// Ends a receive that waits in another thread, as if the other side had closed.
  void shut_down() noexcept;

 private:
  explicit Socket(int descriptor) noexcept : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace chipid::virtual_card
