#pragma once

#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include "core.hpp"

namespace chipid::http {

using TlsContext = std::shared_ptr<asio::ssl::context>;

/// "127.0.0.1:17870", "[::1]:17870".
[[nodiscard]] std::string text_of(const asio::ip::tcp::endpoint& end);

/// The bytes of one connection, with TLS or without. Only on its strand.
class Transport {
 public:
  Transport(Admission admission, Socket socket, TlsContext tls);
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  ~Transport() { close(); }

  [[nodiscard]] const Strand& strand() const { return strand_; }
  [[nodiscard]] const std::string& peer() const { return peer_; }
  [[nodiscard]] const std::string& local() const { return local_; }
  [[nodiscard]] bool secure() const { return tls_.has_value(); }
  /// Of a checked certificate of the client's, as RFC 2253 writes it.
  [[nodiscard]] std::optional<std::string> client_subject();

  template <typename Done>
  void handshake(Done done) {
    tls_->async_handshake(asio::ssl::stream_base::server, std::move(done));
  }
  template <typename Done>
  void read_some(asio::mutable_buffer into, Done done) {
    if (tls_) return tls_->async_read_some(into, std::move(done));
    socket_.async_read_some(into, std::move(done));
  }
  template <typename Buffers, typename Done>
  void write(const Buffers& buffers, Done done) {
    if (tls_) return asio::async_write(*tls_, buffers, std::move(done));
    asio::async_write(socket_, buffers, std::move(done));
  }
  /// Says that nothing more comes from us.
  template <typename Done>
  void say_end(Done done) {
    if (tls_) return tls_->async_shutdown(std::move(done));
    Failure ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    asio::post(strand_, [done = std::move(done), ignored]() mutable { done(ignored); });
  }
  void close();

 private:
  Admission admission_;
  Strand strand_;
  Socket socket_;
  TlsContext context_;  // lives as long as its stream
  std::optional<asio::ssl::stream<Socket&>> tls_;
  std::string peer_, local_;
};

}  // namespace chipid::http
