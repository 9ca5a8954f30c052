#pragma once

#include <atomic>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A bounded HTTP/1.1 and WebSocket server (RFC 9110, 9112, 6455) for services of one computer and for verification
/// services: every size, time and number has a limit before memory is taken. Knows nothing of cards. Boost.Beast is
/// known to this module alone.
namespace chipid::http {

/// What the server refuses to be made to do. Defaults fit a small service.
struct Limits {
  std::size_t connections = 512;         ///< open at once; one more is closed at once
  std::size_t header_bytes = 16 * 1024;  ///< request line and header fields together
  std::size_t body_bytes = 64 * 1024;    ///< of a request; 413 beyond, before it is read where its length is told
  std::size_t bodies_bytes = 64 * 1024 * 1024;  ///< of all requests that are not answered yet; 503 beyond
  std::size_t free_body_bytes = 256 * 1024;     ///< of each body, which do not count there: small ones always get in
  std::chrono::seconds head_time{5};   ///< from the first byte of a request (and from the connection) to its last field
  std::chrono::seconds body_time{10};  ///< for the whole body
  std::chrono::seconds answer_time{60};  ///< for the handler to answer; 503 then
  std::chrono::seconds write_time{10};   ///< for the peer to take an answer
  std::chrono::seconds idle_time{60};    ///< between requests of one connection
  std::size_t message_bytes =
      64 * 1024;                        ///< of a WebSocket message, all its fragments together; closed with 1009 beyond
  std::size_t frames_per_message = 64;  ///< fragments of one message, pings between them included; closed with 1008
  std::chrono::seconds message_time{10};   ///< from the first frame of a message to its last
  std::size_t queued_bytes = 1024 * 1024;  ///< waiting for a slow peer of a WebSocket; closed with 1008 beyond
  std::size_t sockets = 64;                ///< WebSockets open at once; 503 beyond
  std::chrono::seconds ping_every{20};  ///< a silent WebSocket is pinged, and closed when it stays silent as long again
};

/// The request line and the header fields, before the body is read.
struct Head {
  std::string method = {};
  std::string target = {};  ///< as sent, path and query
  std::string path = {};    ///< of the target, without query; not decoded
  /// In their order; names in lower case, values without white space around them.
  std::vector<std::pair<std::string, std::string>> fields = {};
  std::string peer = {};      ///< address of the other side, without port: "127.0.0.1"
  std::string local = {};     ///< address and port that it connected to: "127.0.0.1:17870", "[::1]:17870"
  bool wants_socket = false;  ///< a WebSocket upgrade
  std::optional<std::string> client_subject = {};  ///< of the client's certificate where it was asked for and checked

  /// The value of the one field of that name; nothing where it is absent or comes more than once.
  [[nodiscard]] std::optional<std::string_view> field(std::string_view lower_case_name) const;
  /// How often it comes.
  [[nodiscard]] std::size_t count(std::string_view lower_case_name) const;
};

struct Response {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> fields =
      {};  ///< Content-Length, Connection, Date are set by the server
  std::string body = {};
};

/// A request whose body is there.
struct Request {
  Head head = {};
  std::string body = {};
};

/// Answers one request, once, from any thread, also after the connection has gone (then nothing happens). Dropped
/// without an answer, the peer gets 500.
class Responder {
 public:
  struct Slot;
  explicit Responder(std::shared_ptr<Slot> slot);
  void operator()(Response response);

 private:
  std::shared_ptr<Slot> slot_;
};

/// The server's end of one WebSocket; copies are the same. Any thread; does nothing once the socket is closed.
class SocketLink {
 public:
  struct State;
  explicit SocketLink(std::shared_ptr<State> state);
  /// A text message.
  void send(std::string text);
  /// After what was sent before. `code`: RFC 6455, 7.4; `reason` at most 123 bytes.
  void close(int code, std::string reason);

 private:
  std::shared_ptr<State> state_;
};

/// What happens on one WebSocket; called on the server's threads, never two calls at once.
class SocketHandler {
 public:
  virtual ~SocketHandler() = default;
  virtual void on_open(SocketLink link) = 0;
  virtual void on_text(std::string text) = 0;  ///< valid UTF-8; binary messages are refused with 1003
  virtual void on_close() = 0;                 ///< last call, also when the server stops
};

/// What answers. Called on the server's threads, several at once.
class Handler {
 public:
  virtual ~Handler() = default;
  /// The gates: an answer refuses the request before its body is read or its upgrade is taken, and the connection is
  /// closed after it; nothing lets it in.
  [[nodiscard]] virtual std::optional<Response> refuse(const Head& head) = 0;
  /// Largest body of this request, at most Limits::body_bytes.
  [[nodiscard]] virtual std::size_t body_limit(const Head& head, const Limits& limits) const;
  virtual void on_request(Request request, Responder respond) = 0;
  /// A WebSocket that no gate refused; `protocol` is the subprotocol to name, empty for none.
  struct Accepted {
    std::unique_ptr<SocketHandler> handler;
    std::string protocol;
  };
  [[nodiscard]] virtual std::variant<Response, Accepted> on_socket(const Head& head) = 0;
  /// Something was refused by the server itself: "connections", "head_time", "header_bytes", "body_bytes" ... (the
  /// names of Limits), "malformed" for what is no HTTP.
  virtual void on_limit(std::string_view limit, std::string_view peer);
  /// What such a refusal says to the peer where it can be told: 400, 408, 413, 417, 426, 431, 500, 501, 503, which
  /// stays.
  [[nodiscard]] virtual Response refusal(int status, std::string_view limit);
};

/// TLS (RFC 8446; 1.2 at least). PEM files.
struct Tls {
  std::filesystem::path certificate = {};  ///< the chain, the server's own first
  std::filesystem::path key = {};
  /// Authorities of clients: only who shows a certificate of theirs gets in. Empty: nobody is asked for one.
  std::filesystem::path client_authorities = {};
};

struct ServerOptions {
  /// Where to listen; port 0: the system chooses one. Every address has to succeed.
  std::vector<std::pair<std::string, std::uint16_t>> addresses = {{"127.0.0.1", 0}};
  unsigned threads = 1;
  std::optional<Tls> tls = {};
  Limits limits = {};
};

/// Why it does not listen, without words for people: what they read belongs to the program.
struct StartFailure {
  enum class Why { address_taken, address_unusable, bad_certificate, bad_key, bad_client_authorities, system };
  Why why = Why::system;
  std::string what = {};  ///< the address or file
  std::string detail = {};
};

/// Each may be read at any time. `open` and `sockets` are those of now, the others count since the start; `refused`: by
/// the handler, `limited`: by the server.
struct Counters {
  std::atomic<std::uint64_t> connections{0}, open{0}, sockets{0}, requests{0}, refused{0}, limited{0};
};

/// Listens until it goes. The handler outlives it. Stopping closes every connection and joins its threads.
class Server {
 public:
  /// Not Result<>: nothing of this is an error of a card.
  [[nodiscard]] static std::variant<std::unique_ptr<Server>, StartFailure> start(const ServerOptions& options,
                                                                                 Handler& handler);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  /// "127.0.0.1:17870", "[::1]:17870" as they came to be.
  [[nodiscard]] const std::vector<std::string>& addresses() const;
  [[nodiscard]] const Counters& counters() const;
  /// New certificates from the same files for connections to come; the old ones stay where they cannot be read.
  [[nodiscard]] std::optional<StartFailure> reload_tls();
  /// Takes no new connections; waits up to `grace` for answers under way, then closes all. The destructor does so, too.
  void stop(std::chrono::milliseconds grace);

 private:
  struct State;
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace chipid::http
