#pragma once

#include <boost/beast/core/flat_buffer.hpp>

#include "answer.hpp"
#include "deadline.hpp"
#include "request_parser.hpp"
#include "socket_place.hpp"
#include "transport.hpp"

namespace chipid::http {

/// One connection and its requests, one after the other (RFC 9112, 9.3). Only on its strand, but for Open's functions.
class Connection : public Open, public std::enable_shared_from_this<Connection> {
 public:
  Connection(const std::shared_ptr<Core>& core, std::unique_ptr<Transport> transport);
  ~Connection() override;
  void start();
  void finish() override;
  void cut() override;

 private:
  enum class Phase { handshake, idle, head, body, answer, write, linger, gone };

  void on_time();
  void on_handshake(Failure failure);

  // Reading.
  void next_request();
  void read();
  void on_read(Failure failure, std::size_t size);
  void advance();
  void take_head();
  void parse_head(std::size_t size);
  void take_body();
  void start_body();
  [[nodiscard]] bool hold_body();
  void release_body();
  [[nodiscard]] std::string_view buffered() const;

  // Judging.
  void on_head();
  [[nodiscard]] int body_trouble();
  void upgrade();
  void become_socket(Handler::Accepted accepted, SocketPlace place);
  void dispatch();

  // Answering.
  void answer(Response response);
  void refuse(int status, std::string_view limit);
  void reply(Response response);
  void on_written(Failure failure);
  void linger();
  void on_linger(Failure failure, std::size_t size);
  void close();

  void enter(Phase phase, Clock::duration time);
  [[nodiscard]] const Limits& limits() const { return core_->limits; }

  static constexpr std::size_t read_size = 16 * 1024;

  std::shared_ptr<Core> core_;
  std::unique_ptr<Transport> transport_;
  Strand strand_;
  Deadline deadline_;
  boost::beast::flat_buffer buffer_;
  std::optional<RequestParser> parser_;
  Phase phase_ = Phase::handshake;
  bool reading_ = false;
  bool keep_ = true;
  bool expects_continue_ = false;
  bool continuing_ = false;   // "100 Continue" is being written
  bool head_only_ = false;    // HEAD
  std::size_t scanned_ = 0;   // of the buffer, in search of a head's end
  std::size_t lingered_ = 0;  // bytes thrown away
  std::size_t held_ = 0;      // bytes of the body, as Core counts them
  Response response_;
  std::string response_head_;
};

}  // namespace chipid::http
