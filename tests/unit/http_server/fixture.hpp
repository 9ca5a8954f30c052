#pragma once

#include <http_server/server.hpp>
#include <mutex>
#include <support/catch.hpp>
#include <thread>

#include "wire.hpp"

namespace chipid::test {

using namespace std::chrono_literals;

/// A function that a test may put in place while the server's threads call it.
template <typename Signature>
class Changeable {
 public:
  void operator=(std::function<Signature> other) {
    const std::lock_guard lock(guard_);
    now_ = std::move(other);
  }
  [[nodiscard]] std::function<Signature> get() const {
    const std::lock_guard lock(guard_);
    return now_;
  }

 private:
  mutable std::mutex guard_;
  std::function<Signature> now_;
};

/// Answers "METHOD target body", or what a test puts in its place.
class Echo : public http::Handler {
 public:
  Changeable<std::optional<http::Response>(const http::Head&)> gate;
  Changeable<void(http::Request, http::Responder)> answer;
  Changeable<std::variant<http::Response, Accepted>(const http::Head&)> socket;
  std::atomic<std::size_t> largest_body = SIZE_MAX;

  std::optional<http::Response> refuse(const http::Head& head) override {
    const auto now = gate.get();
    return now ? now(head) : std::nullopt;
  }
  std::size_t body_limit(const http::Head& /*head*/, const http::Limits& limits) const override {
    return std::min(largest_body.load(), limits.body_bytes);
  }
  void on_request(http::Request request, http::Responder respond) override {
    ++asked;
    if (const auto now = answer.get()) return now(std::move(request), std::move(respond));
    respond({.body = request.head.method + " " + request.head.target + " " + request.body});
  }
  std::variant<http::Response, Accepted> on_socket(const http::Head& head) override {
    if (const auto now = socket.get()) return now(head);
    return http::Response{.status = 404};
  }
  void on_limit(std::string_view limit, std::string_view peer) override {
    const std::lock_guard lock(guard_);
    limits_.push_back(std::string(limit) + " " + std::string(peer));
  }
  /// What was refused by limits, in its order.
  std::vector<std::string> limits() {
    const std::lock_guard lock(guard_);
    return limits_;
  }

  std::atomic<int> asked{0};

 private:
  std::mutex guard_;
  std::vector<std::string> limits_;
};

/// A running server with an Echo behind it.
struct Running {
  explicit Running(http::ServerOptions options = {}) {
    auto started = http::Server::start(options, handler);
    if (auto* failure = std::get_if<http::StartFailure>(&started)) FAIL("does not start: " + failure->detail);
    server = std::get<std::unique_ptr<http::Server>>(std::move(started));
  }
  [[nodiscard]] const std::string& address() const { return server->addresses().front(); }
  [[nodiscard]] std::string ask(std::string_view request) const { return exchange(address(), request); }

  Echo handler;
  std::unique_ptr<http::Server> server;
};

inline http::ServerOptions with(http::Limits limits) {
  return {.limits = limits};
}

inline std::string get(std::string_view path = "/", std::string_view fields = "Connection: close\r\n") {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) + "\r\n";
}

inline std::string post(std::string_view body, std::string_view fields = "Connection: close\r\n") {
  return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(fields) + "\r\n" + std::string(body);
}

}  // namespace chipid::test
