#include "listener.hpp"

#include <boost/asio/ip/v6_only.hpp>

#include <fcntl.h>

namespace chipid::http {
namespace {

using Why = StartFailure::Why;
// Out of file descriptors or memory: until some are free.
constexpr std::chrono::milliseconds pause{50};

StartFailure cannot(const std::string& what, const Failure& failure) {
  const bool taken = failure == asio::error::address_in_use;
  return {.why = taken ? Why::address_taken : Why::address_unusable, .what = what, .detail = failure.message()};
}

void listen(Acceptor& acceptor, const asio::ip::tcp::endpoint& end, Failure& failure) {
  acceptor.open(end.protocol(), failure);
  if (failure) return;
  fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
  acceptor.set_option(Acceptor::reuse_address(true), failure);
  if (end.address().is_v6()) acceptor.set_option(asio::ip::v6_only(true), failure);
  if (!failure) acceptor.bind(end, failure);
  if (!failure) acceptor.listen(Acceptor::max_listen_connections, failure);
}

}  // namespace

Listener::Listener(std::shared_ptr<Core> core, Take take)
    : core_(std::move(core)),
      strand_(asio::make_strand(core_->context.get_executor())),
      acceptor_(strand_),
      pause_(strand_),
      take_(std::move(take)) {}

std::optional<StartFailure> Listener::open(const std::string& address, std::uint16_t port) {
  Failure failure;
  const auto host = asio::ip::make_address(address, failure);
  const std::string what = address + " " + std::to_string(port);
  if (failure) return cannot(what, failure);
  listen(acceptor_, {host, port}, failure);
  if (failure) return cannot(what, failure);
  return std::nullopt;
}

std::string Listener::address() const {
  return text_of(acceptor_.local_endpoint());
}

void Listener::start() {
  asio::post(strand_, [self = shared_from_this()] { self->accept(); });
}

void Listener::stop() {
  asio::post(strand_, [self = shared_from_this()] {
    Failure ignored;
    self->acceptor_.close(ignored);
    self->pause_.cancel();
  });
}

void Listener::accept() {
  if (!acceptor_.is_open()) return;
  acceptor_.async_accept(
      asio::make_strand(core_->context.get_executor()),
      [self = shared_from_this()](Failure failure, Socket socket) { self->on_accept(failure, std::move(socket)); });
}

void Listener::on_accept(Failure failure, Socket socket) {
  if (failure == asio::error::operation_aborted) return;
  if (failure == asio::error::connection_aborted) return accept();
  if (failure) return wait();
  let_in(std::move(socket));
  accept();
}

void Listener::let_in(Socket socket) {
  Failure failure;
  const std::string peer = socket.remote_endpoint(failure).address().to_string();
  auto admission = Core::admit(core_);
  if (!admission) return core_->limited("connections", peer);
  try {
    take_(*std::move(admission), std::move(socket));
  } catch (...) {  // no memory for one more: it is closed, those that are there go on
  }
}

void Listener::wait() {
  core_->limited("descriptors", "");
  pause_.expires_after(pause);
  pause_.async_wait([self = shared_from_this()](Failure) { self->accept(); });
}

}  // namespace chipid::http
