#pragma once

#include <http_server/server.hpp>

/// The opening of a WebSocket (RFC 6455, 4.2). Pure.
namespace chipid::http {

/// A GET that asks for the protocol "websocket".
[[nodiscard]] bool wants_socket(const Head& head);
/// The status to refuse it with, 0 for none.
[[nodiscard]] int socket_trouble(const Head& head, bool http_1_0);
/// Sec-WebSocket-Accept of a Sec-WebSocket-Key.
[[nodiscard]] std::string accept_of(std::string_view key);
/// The whole answer.
[[nodiscard]] std::string switching(std::string_view key, std::string_view protocol);

}  // namespace chipid::http
