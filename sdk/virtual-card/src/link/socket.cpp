#include "link/socket.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

namespace chipid::virtual_card {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

tl::unexpected<Error> broken() {
  return fail(ErrorCode::pcsc_failure, "vpcd", "connection broken");
}

void set_option(int descriptor, int option) {
  const int on = 1;
  (void)setsockopt(descriptor, IPPROTO_TCP, option, &on, sizeof on);
}

// vpcd writes length and body apart and waits for our acknowledgement in between: a delayed one costs 40 ms a command.
// The system forgets this wish, so it is renewed before every receive.
void acknowledge_at_once([[maybe_unused]] int descriptor) {
#if defined(TCP_QUICKACK)
  set_option(descriptor, TCP_QUICKACK);
#endif
}

Result<Addresses> resolve(const std::string& host, std::uint16_t port) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
    return fail(ErrorCode::usage_bad_value, "vpcd", "host name not known");
  }
  return Addresses(found, &freeaddrinfo);
}

}  // namespace

Result<Socket> Socket::connect(const std::string& host, std::uint16_t port) {
  CHIPID_TRY(const auto addresses, resolve(host, port));
  for (const auto* address = addresses.get(); address != nullptr; address = address->ai_next) {
    Socket socket(::socket(address->ai_family, address->ai_socktype, address->ai_protocol));
    if (socket.descriptor_ < 0 || ::connect(socket.descriptor_, address->ai_addr, address->ai_addrlen) != 0) continue;
    set_option(socket.descriptor_, TCP_NODELAY);
    return socket;
  }
  return fail(ErrorCode::pcsc_no_service, "vpcd", "nobody listens at " + host + ":" + std::to_string(port));
}

Socket::Socket(Socket&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Socket::~Socket() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<Bytes> Socket::receive(std::size_t size) {
  Bytes bytes(size);
  std::size_t done = 0;
  while (done < size) {
    acknowledge_at_once(descriptor_);
    const auto got = ::recv(descriptor_, bytes.data() + done, size - done, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got == 0 && done == 0) return Bytes{};
    if (got <= 0) return broken();
    done += static_cast<std::size_t>(got);
  }
  return bytes;
}

Result<> Socket::send(BytesView bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return broken();
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return {};
}

void Socket::shut_down() noexcept {
  (void)::shutdown(descriptor_, SHUT_RDWR);
}

}  // namespace chipid::virtual_card
