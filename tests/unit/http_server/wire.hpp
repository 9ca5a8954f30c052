#pragma once

#include <chrono>
#include <string>
#include <string_view>

/// A socket without any HTTP in it: tests write the bytes of an attacker by hand.
namespace chipid::test {

class Wire {
 public:
  /// `address`: "127.0.0.1:PORT".
  explicit Wire(const std::string& address);
  Wire(Wire&& other) noexcept;
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;
  ~Wire();

  /// False once the other side does not take it.
  bool send(std::string_view bytes) const;
  /// Until `end` was seen, the other side closed, or the time is over.
  std::string read_until(std::string_view end, std::chrono::milliseconds time = std::chrono::seconds(5));
  /// One answer: its head, and as much body as Content-Length says.
  std::string read_answer();
  /// All until the other side closes.
  std::string read_all(std::chrono::milliseconds time = std::chrono::seconds(5));
  /// Exactly so many bytes, fewer when it closes or time is over.
  std::string read(std::size_t size, std::chrono::milliseconds time = std::chrono::seconds(5));
  /// The other side closes within the time.
  bool closes(std::chrono::milliseconds time = std::chrono::seconds(5));
  void send_end() const;
  [[nodiscard]] int descriptor() const { return socket_; }

 private:
  bool receive(std::chrono::steady_clock::time_point until);
  std::string take(std::size_t size);

  int socket_ = -1;
  bool closed_ = false;
  std::string received_;
};

/// Sends `request`, and all that comes back until the server closes.
std::string exchange(const std::string& address, std::string_view request);
/// "200" of "HTTP/1.1 200 OK..."; empty for anything else.
std::string status_of(std::string_view answer);
std::string body_of(std::string_view answer);

}  // namespace chipid::test
