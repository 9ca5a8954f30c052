#include "wire.hpp"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <utility>

namespace chipid::test {
namespace {

using Clock = std::chrono::steady_clock;

int connect_to(const std::string& address) {
  const auto colon = address.rfind(':');
  sockaddr_in end = {};
  end.sin_family = AF_INET;
  end.sin_port = htons(static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))));
  inet_pton(AF_INET, address.substr(0, colon).c_str(), &end.sin_addr);
  const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (made >= 0 && connect(made, reinterpret_cast<const sockaddr*>(&end), sizeof end) == 0) return made;
  if (made >= 0) close(made);
  return -1;
}

std::size_t length_of(std::string_view head) {
  constexpr std::string_view name = "Content-Length: ";
  const auto at = head.find(name);
  std::size_t length = 0;
  if (at != std::string_view::npos) std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
  return length;
}

}  // namespace

Wire::Wire(const std::string& address) : socket_(connect_to(address)) {}

Wire::Wire(Wire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), closed_(other.closed_), received_(std::move(other.received_)) {}

Wire::~Wire() {
  if (socket_ >= 0) close(socket_);
}

bool Wire::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Wire::send_end() const {
  shutdown(socket_, SHUT_WR);
}

bool Wire::receive(Clock::time_point until) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
  pollfd ready = {.fd = socket_, .events = POLLIN, .revents = 0};
  if (closed_ || left <= 0 || poll(&ready, 1, static_cast<int>(left)) <= 0) return false;
  std::array<char, 65536> part = {};
  const auto size = recv(socket_, part.data(), part.size(), 0);
  closed_ = size <= 0;
  if (!closed_) received_.append(part.data(), static_cast<std::size_t>(size));
  return !closed_;
}

std::string Wire::take(std::size_t size) {
  std::string taken = received_.substr(0, size);
  received_.erase(0, taken.size());
  return taken;
}

std::string Wire::read_until(std::string_view end, std::chrono::milliseconds time) {
  const auto until = Clock::now() + time;
  while (received_.find(end) == std::string::npos && receive(until)) {
  }
  const auto at = received_.find(end);
  return take(at == std::string::npos ? received_.size() : at + end.size());
}

std::string Wire::read(std::size_t size, std::chrono::milliseconds time) {
  const auto until = Clock::now() + time;
  while (received_.size() < size && receive(until)) {
  }
  return take(size);
}

std::string Wire::read_answer() {
  const std::string head = read_until("\r\n\r\n");
  return head + read(length_of(head));
}

std::string Wire::read_all(std::chrono::milliseconds time) {
  const auto until = Clock::now() + time;
  while (receive(until)) {
  }
  return take(received_.size());
}

bool Wire::closes(std::chrono::milliseconds time) {
  read_all(time);
  return closed_;
}

std::string exchange(const std::string& address, std::string_view request) {
  Wire wire(address);
  wire.send(request);
  return wire.read_all();
}

std::string status_of(std::string_view answer) {
  constexpr std::string_view version = "HTTP/1.1 ";
  return answer.starts_with(version) ? std::string(answer.substr(version.size(), 3)) : std::string();
}

std::string body_of(std::string_view answer) {
  const auto end = answer.find("\r\n\r\n");
  return end == std::string_view::npos ? std::string() : std::string(answer.substr(end + 4));
}

}  // namespace chipid::test
