#include "socket_session.hpp"

namespace chipid::http {
namespace {

// How long a peer may take to answer our close frame, or to go once both were sent.
constexpr std::chrono::seconds close_time{2};

}  // namespace

SocketLink::SocketLink(std::shared_ptr<State> state) : state_(std::move(state)) {}

void SocketLink::send(std::string text) {
  if (auto session = state_->session.lock()) session->send(std::move(text));
}

void SocketLink::close(int code, std::string reason) {
  if (auto session = state_->session.lock()) session->close(code, std::move(reason));
}

SocketSession::SocketSession(SocketPlace place, std::unique_ptr<Transport> transport,
                             std::unique_ptr<SocketHandler> handler)
    : place_(std::move(place)),
      core_(place_.core()),
      transport_(std::move(transport)),
      strand_(transport_->strand()),
      handler_(std::move(handler)),
      reader_(core_->limits),
      read_deadline_(strand_, [this] { on_read_time(); }),
      write_deadline_(strand_, [this] {
        core_->limited("write_time", transport_->peer());
        end();
      }) {}

SocketSession::~SocketSession() {
  core_->remove(this);
}

void SocketSession::start(std::string answer, const std::string& early) {
  core_->add(shared_from_this());
  enqueue({.head = std::move(answer)});
  early_ = early;
  try {
    handler_->on_open(SocketLink(std::make_shared<SocketLink::State>(SocketLink::State{weak_from_this()})));
  } catch (...) {
    begin_close(close_code::internal_error, {}, Queue::keep);
  }
  take(early_);
}

void SocketSession::begin_close(int code, const std::string& reason, Queue queue) {
  if (std::exchange(closing_, true)) return;
  if (queue == Queue::drop) queue_.erase(queue_.begin() + (writing_ ? 1 : 0), queue_.end());
  enqueue({.head = close_frame(code, reason), .closes = true});
}

void SocketSession::refuse(int code, std::string_view limit) {
  core_->limited(limit, transport_->peer());
  peer_done_ = true;
  begin_close(code, std::string(limit), Queue::drop);
  if (close_sent_) on_closed();
}

// RFC 6455, 7.1.1: the server ends the connection; what still comes is thrown away so that no reset takes the close
// frame from the peer.
void SocketSession::on_closed() {
  read_deadline_.set(close_time, shared_from_this());
  if (!peer_done_) return;
  transport_->say_end([self = shared_from_this()](Failure failure) {
    if (failure || self->transport_->secure()) self->end();
  });
}

void SocketSession::end() {
  if (std::exchange(ended_, true)) return;
  read_deadline_.end();
  write_deadline_.end();
  transport_->close();
  try {
    handler_->on_close();
  } catch (...) {  // it was the last call
  }
}

void SocketSession::finish() {
  close(close_code::going_away, {});
}

void SocketSession::cut() {
  core_->post(strand_, [self = shared_from_this()] { self->end(); });
}

}  // namespace chipid::http
