// Of SocketSession: bytes to messages.
#include "socket_session.hpp"

namespace chipid::http {
namespace {

constexpr std::size_t throw_away = 1024 * 1024;

}  // namespace

void SocketSession::read() {
  if (ended_) return;
  transport_->read_some(asio::buffer(buffer_), [self = shared_from_this()](Failure failure, std::size_t size) {
    self->on_read(failure, size);
  });
}

void SocketSession::on_read(Failure failure, std::size_t size) {
  if (ended_) return;
  if (failure) return end();
  take({buffer_.data(), size});
}

void SocketSession::take(std::string_view input) {
  if (peer_done_) {
    thrown_away_ += input.size();
    return thrown_away_ > throw_away ? end() : read();
  }
  pinged_ = false;
  while (on_event(reader_.next(input))) {
  }
  if (!peer_done_ && !closing_) watch_silence();
  read();
}

// True: there may be more in what was read.
bool SocketSession::on_event(FrameReader::Event event) {
  using Event = FrameReader::Event;
  switch (event) {
    case Event::more:
      return false;
    case Event::text:
      in_message_ = false;
      give(reader_.take());
      return true;
    case Event::ping:
      pong_ = reader_.take();  // RFC 6455, 5.5.3: an answer to the last one is enough
      write_next();
      return true;
    case Event::pong:
      return true;
    case Event::close:
      peer_done_ = true;
      begin_close(reader_.code(), {}, Queue::keep);
      if (close_sent_) on_closed();
      return false;
    default:
      refuse(reader_.code(), reader_.limit());
      return false;
  }
}

void SocketSession::give(std::string text) {
  if (closing_) return;
  try {
    handler_->on_text(std::move(text));
  } catch (...) {
    begin_close(close_code::internal_error, {}, Queue::keep);
  }
}

// Half a message has its time; else silence has.
void SocketSession::watch_silence() {
  if (reader_.between()) {
    in_message_ = false;
    return read_deadline_.set(core_->limits.ping_every, shared_from_this());
  }
  if (!std::exchange(in_message_, true)) read_deadline_.set(core_->limits.message_time, shared_from_this());
}

void SocketSession::on_read_time() {
  if (closing_) return end();
  if (in_message_) return refuse(close_code::policy, "message_time");
  if (std::exchange(pinged_, true)) {
    core_->limited("ping_every", transport_->peer());
    return end();
  }
  enqueue({.head = frame_head(Opcode::ping, 0)});
  read_deadline_.set(core_->limits.ping_every, shared_from_this());
}

}  // namespace chipid::http
