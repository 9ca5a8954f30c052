#include "support/vpcd_card.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "support/catch.hpp"

namespace chipid::test {
namespace {

void set_tcp_option(int socket, int option) {
  const int on = 1;
  setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

int connect_to_reader(unsigned slot) {
  const char* port = std::getenv("CHIPID_VPCD_PORT");
  INFO("run this through scripts/with-pcscd");
  REQUIRE(port != nullptr);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(std::strtoul(port, nullptr, 10) + slot));
  const int connection = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  set_tcp_option(connection, TCP_NODELAY);
  return connection;
}

}  // namespace

VpcdCard::VpcdCard(Answer answer, unsigned slot) : answer_(std::move(answer)), socket_(connect_to_reader(slot)) {
  thread_ = std::thread([this] { serve(); });
}

VpcdCard::~VpcdCard() {
  remove();
  thread_.join();
  ::close(socket_);
}

void VpcdCard::remove() {
  ::shutdown(socket_, SHUT_RDWR);
}

// vpcd's messages: two bytes of length, then a control code of one byte or a command APDU.
void VpcdCard::serve() {
  std::uint8_t length[2];
  while (receive(length, sizeof length)) {
    Bytes message(static_cast<std::size_t>(length[0]) << 8U | length[1]);
    if (!receive(message.data(), message.size())) return;
    if (!(message.size() == 1 ? control(message[0]) : send(answer_(message)))) return;
  }
}

bool VpcdCard::control(std::uint8_t code) {
  constexpr std::uint8_t reset = 2;
  constexpr std::uint8_t ask_atr = 4;
  if (code == reset) ++resets_;
  return code != ask_atr || send(atr());
}

// vpcd writes length and body apart: without quick acknowledgement each would wait for 40 ms.
bool VpcdCard::receive(std::uint8_t* target, std::size_t size) const {
  for (std::size_t done = 0; done < size;) {
    set_tcp_option(socket_, TCP_QUICKACK);
    const auto count = ::recv(socket_, target + done, size - done, 0);
    if (count <= 0) return false;
    done += static_cast<std::size_t>(count);
  }
  return true;
}

bool VpcdCard::send(BytesView message) const {
  Bytes framed{static_cast<std::uint8_t>(message.size() >> 8U), static_cast<std::uint8_t>(message.size() & 0xFFU)};
  framed.insert(framed.end(), message.begin(), message.end());
  return ::send(socket_, framed.data(), framed.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(framed.size());
}

}  // namespace chipid::test
