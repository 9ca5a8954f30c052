#include "transport.hpp"

#include <fcntl.h>

#include "tls.hpp"

namespace chipid::http {
namespace {

std::string host_of(const asio::ip::tcp::endpoint& end) {
  return end.address().to_string();
}

}  // namespace

std::string text_of(const asio::ip::tcp::endpoint& end) {
  const std::string host = end.address().is_v6() ? "[" + host_of(end) + "]" : host_of(end);
  return host + ":" + std::to_string(end.port());
}

Transport::Transport(Admission admission, Socket socket, TlsContext tls)
    : admission_(std::move(admission)),
      strand_(socket.get_executor()),
      socket_(std::move(socket)),
      context_(std::move(tls)) {
  Failure ignored;
  fcntl(socket_.native_handle(), F_SETFD, FD_CLOEXEC);
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  peer_ = host_of(socket_.remote_endpoint(ignored));
  local_ = text_of(socket_.local_endpoint(ignored));
  if (context_) tls_.emplace(socket_, *context_);
}

std::optional<std::string> Transport::client_subject() {
  return tls_ ? subject_of_peer(tls_->native_handle()) : std::nullopt;
}

void Transport::close() {
  Failure ignored;
  socket_.close(ignored);
  admission_.end();
}

}  // namespace chipid::http
