#pragma once

#include "fixture.hpp"

/// A WebSocket client whose frames a test writes by hand.
namespace chipid::test {

/// A masked frame; `first`: FIN, RSV and opcode as one byte.
inline std::string frame(unsigned first, std::string_view payload) {
  std::string bytes(1, static_cast<char>(first));
  const auto size = payload.size();
  if (size < 126) {
    bytes.push_back(static_cast<char>(0x80U | size));
  } else {
    const int length = size <= 0xffff ? 2 : 8;
    bytes.push_back(static_cast<char>(0x80U | (length == 2 ? 126U : 127U)));
    for (int at = length - 1; at >= 0; --at) bytes.push_back(static_cast<char>(size >> (8 * at)));
  }
  const std::string mask = "\x37\xfa\x21\x3d";
  bytes += mask;
  for (std::size_t at = 0; at < size; ++at) bytes.push_back(static_cast<char>(payload[at] ^ mask[at % 4]));
  return bytes;
}

inline std::string text(std::string_view payload) {
  return frame(0x81, payload);
}

struct Received {
  unsigned first = 0;
  std::string payload = {};
};

/// One unmasked frame of the server's; first is 0 when none comes.
inline Received next_frame(Wire& wire, std::chrono::milliseconds time = 5s) {
  const std::string head = wire.read(2, time);
  if (head.size() < 2) return {};
  std::size_t size = static_cast<unsigned char>(head[1]);
  if (size >= 126) {
    const std::string length = wire.read(size == 126 ? 2 : 8, time);
    size = 0;
    for (const char byte : length) size = size << 8U | static_cast<unsigned char>(byte);
  }
  return {.first = static_cast<unsigned char>(head[0]), .payload = wire.read(size, time)};
}

/// The code of the close frame that comes next among others; 0: none comes.
inline int close_code(Wire& wire) {
  while (true) {
    const Received got = next_frame(wire);
    if (got.first == 0) return 0;
    if (got.first != 0x88) continue;
    if (got.payload.size() < 2) return 1005;
    return static_cast<unsigned char>(got.payload[0]) << 8 | static_cast<unsigned char>(got.payload[1]);
  }
}

inline std::string upgrade(std::string_view more = "") {
  return "GET /s HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
         "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
         std::string(more) + "\r\n";
}

/// Sends back what it gets, and notes how it went.
struct EchoSocket : http::SocketHandler {
  struct Notes {
    std::atomic<int> opened{0}, texts{0}, closed{0};
    std::mutex guard;
    std::optional<http::SocketLink> link;
  };
  explicit EchoSocket(Notes& to) : notes(to) {}
  void on_open(http::SocketLink link) override {
    const std::lock_guard lock(notes.guard);
    notes.link = link;
    ++notes.opened;
  }
  void on_text(std::string text) override {
    ++notes.texts;
    notes.link->send(std::move(text));
  }
  void on_close() override { ++notes.closed; }
  Notes& notes;
};

struct RunningSockets : Running {
  explicit RunningSockets(http::Limits limits = {}, unsigned threads = 1)
      : Running(http::ServerOptions{.threads = threads, .limits = limits}) {
    handler.socket = [this](const http::Head& /*head*/) {
      return http::Handler::Accepted{.handler = std::make_unique<EchoSocket>(notes), .protocol = ""};
    };
  }
  ~RunningSockets() { server.reset(); }
  /// Upgraded already.
  [[nodiscard]] Wire open() const {
    Wire wire(address());
    wire.send(upgrade());
    REQUIRE(status_of(wire.read_until("\r\n\r\n")) == "101");
    return wire;
  }
  EchoSocket::Notes notes;
};

}  // namespace chipid::test
