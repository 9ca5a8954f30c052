// Of SocketSession: messages to bytes.
#include <openssl/crypto.h>

#include "socket_session.hpp"

namespace chipid::http {
namespace {

// What a message takes besides its text: empty ones have to be paid for, too.
constexpr std::size_t overhead = 128;
constexpr std::size_t longest_reason = 123;

bool continues(char c) {
  return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

// Never half a character.
void shorten(std::string& reason) {
  if (reason.size() <= longest_reason) return;
  std::size_t size = longest_reason;
  while (size > 0 && continues(reason[size])) --size;
  reason.resize(size);
}

}  // namespace

void SocketSession::send(std::string text) {
  const std::size_t size = text.size() + overhead;
  if (queued_.fetch_add(size) + size > core_->limits.queued_bytes) {
    queued_ -= size;
    if (overflowed_.exchange(true)) return;
    return core_->post(strand_, [self = shared_from_this()] { self->on_overflow(); });
  }
  core_->post(strand_, [self = shared_from_this(), size, text = std::move(text)]() mutable {
    if (self->closing_) return;
    std::string head = frame_head(Opcode::text, text.size());
    self->enqueue({.head = std::move(head), .payload = std::move(text), .counted = size});
  });
}

void SocketSession::close(int code, std::string reason) {
  shorten(reason);
  if (!may_be_sent(code)) code = close_code::none;
  core_->post(strand_, [self = shared_from_this(), code, reason = std::move(reason)] {
    self->begin_close(code, reason, Queue::keep);
  });
}

void SocketSession::on_overflow() {
  if (closing_) return;
  core_->limited("queued_bytes", transport_->peer());
  begin_close(close_code::policy, "queued_bytes", Queue::drop);
}

void SocketSession::enqueue(Out out) {
  if (ended_ || close_sent_) return;
  queue_.push_back(std::move(out));
  write_next();
}

void SocketSession::write_next() {
  if (writing_ || ended_) return;
  if (pong_ && !closing_) {
    std::string head = frame_head(Opcode::pong, pong_->size());
    queue_.push_front({.head = std::move(head) + *std::exchange(pong_, {})});
  }
  if (queue_.empty()) return;
  writing_ = true;
  write_deadline_.set(core_->limits.write_time, shared_from_this());
  const std::array<asio::const_buffer, 2> parts = {asio::buffer(queue_.front().head),
                                                   asio::buffer(queue_.front().payload)};
  transport_->write(parts, [self = shared_from_this()](Failure failure, std::size_t) { self->on_written(failure); });
}

void SocketSession::on_written(Failure failure) {
  writing_ = false;
  write_deadline_.clear();
  if (ended_) return;
  if (failure) return end();
  Out done = std::move(queue_.front());
  queue_.pop_front();
  OPENSSL_cleanse(done.payload.data(), done.payload.size());  // it may hold what is nobody else's
  queued_ -= done.counted;
  if (!done.closes) return write_next();
  close_sent_ = true;
  on_closed();
}

}  // namespace chipid::http
