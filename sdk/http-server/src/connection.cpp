#include "connection.hpp"

namespace chipid::http {
Connection::Connection(const std::shared_ptr<Core>& core, std::unique_ptr<Transport> transport)
    : core_(core),
      transport_(std::move(transport)),
      strand_(transport_->strand()),
      deadline_(strand_, [this] { on_time(); }),
      buffer_(core->limits.header_bytes + read_size) {}

Connection::~Connection() {
  core_->remove(this);
}

void Connection::start() {
  core_->add(shared_from_this());
  enter(Phase::handshake, limits().head_time);
  if (!transport_->secure()) return on_handshake({});
  transport_->handshake([self = shared_from_this()](Failure failure) { self->on_handshake(failure); });
}

void Connection::on_handshake(Failure failure) {
  if (phase_ != Phase::handshake) return;
  if (failure) return close();
  phase_ = Phase::head;
  advance();
}

void Connection::enter(Phase phase, Clock::duration time) {
  phase_ = phase;
  deadline_.set(time, shared_from_this());
}

// Each phase has its time; what a peer is told depends on whether it can be told.
void Connection::on_time() {
  switch (phase_) {
    case Phase::head:
      core_->limited("head_time", transport_->peer());
      return buffer_.size() == 0 ? close() : refuse(408, "head_time");
    case Phase::body:
      core_->limited("body_time", transport_->peer());
      return continuing_ ? close() : refuse(408, "body_time");
    case Phase::answer:
      core_->limited("answer_time", transport_->peer());
      return refuse(503, "answer_time");
    case Phase::handshake:
      core_->limited("head_time", transport_->peer());
      return close();
    case Phase::write:
      core_->limited("write_time", transport_->peer());
      return close();
    default:
      return close();
  }
}

void Connection::finish() {
  core_->post(strand_, [self = shared_from_this()] {
    const bool under_way = self->phase_ == Phase::body || self->phase_ == Phase::answer || self->phase_ == Phase::write;
    if (!under_way) self->close();
  });
}

void Connection::cut() {
  core_->post(strand_, [self = shared_from_this()] { self->close(); });
}

void Connection::close() {
  if (phase_ == Phase::gone) return;
  phase_ = Phase::gone;
  deadline_.end();
  release_body();
  if (transport_) transport_->close();
}

}  // namespace chipid::http
