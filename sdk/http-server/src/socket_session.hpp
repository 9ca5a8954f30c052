#pragma once

#include <array>
#include <deque>

#include "deadline.hpp"
#include "frames.hpp"
#include "socket_place.hpp"
#include "transport.hpp"

namespace chipid::http {

/// One WebSocket. Only on its strand, but for send(), close() and Open's functions.
class SocketSession : public Open, public std::enable_shared_from_this<SocketSession> {
 public:
  SocketSession(SocketPlace place, std::unique_ptr<Transport> transport, std::unique_ptr<SocketHandler> handler);
  ~SocketSession() override;
  /// Writes `answer` first; `early`: what came behind the request.
  void start(std::string answer, const std::string& early);

  void send(std::string text);
  void close(int code, std::string reason);
  void finish() override;
  void cut() override;

 private:
  struct Out {
    std::string head;
    std::string payload = {};
    bool closes = false;
    std::size_t counted = 0;  // of queued_
  };

  // Reading.
  void read();
  void on_read(Failure failure, std::size_t size);
  void take(std::string_view input);
  [[nodiscard]] bool on_event(FrameReader::Event event);
  void watch_silence();
  void on_read_time();
  void give(std::string text);

  // Writing.
  void enqueue(Out out);
  void write_next();
  void on_written(Failure failure);
  void on_overflow();

  // Ending.
  enum class Queue { keep, drop };
  void begin_close(int code, const std::string& reason, Queue queue);
  void refuse(int code, std::string_view limit);
  void on_closed();
  void end();

  SocketPlace place_;
  std::shared_ptr<Core> core_;
  std::unique_ptr<Transport> transport_;
  Strand strand_;
  std::unique_ptr<SocketHandler> handler_;
  FrameReader reader_;
  Deadline read_deadline_, write_deadline_;
  std::array<char, 16384> buffer_ = {};
  std::string early_;
  std::deque<Out> queue_;  // the first one is being written where writing_
  std::optional<std::string> pong_;
  std::atomic<std::size_t> queued_{0};
  std::atomic<bool> overflowed_{false};
  bool writing_ = false;
  bool in_message_ = false;  // its deadline runs
  bool pinged_ = false;      // and nothing came since
  bool closing_ = false;     // our close frame is in the queue, or was sent
  bool close_sent_ = false;
  bool peer_done_ = false;  // its close frame came, or what it sends makes no sense
  bool ended_ = false;
  std::size_t thrown_away_ = 0;
};

struct SocketLink::State {
  std::weak_ptr<SocketSession> session;
};

}  // namespace chipid::http
