// Of Connection: from a request to its answer.
#include "connection.hpp"
#include "handshake.hpp"
#include "head_rules.hpp"
#include "responder.hpp"
#include "socket_session.hpp"

namespace chipid::http {
namespace {

constexpr std::size_t linger_bytes = 1024 * 1024;
constexpr std::chrono::seconds linger_time{2};

}  // namespace

void Connection::on_head() {
  Head& head = parser_->request.head;
  keep_ = parser_->keep_alive();
  if (const int status = trouble_of(head, parser_->http_1_0)) return refuse(status, "malformed");
  head.peer = transport_->peer();
  head.local = transport_->local();
  head.client_subject = transport_->client_subject();
  head.wants_socket = wants_socket(head);
  head_only_ = head.method == "HEAD";
  ++core_->counters.requests;
  try {
    if (auto answer = core_->handler.refuse(head)) {
      ++core_->counters.refused;
      keep_ = false;
      return reply(std::move(*answer));
    }
    if (head.wants_socket) return upgrade();
    if (const int status = body_trouble()) return refuse(status, status == 413 ? "body_bytes" : "malformed");
  } catch (...) {
    return refuse(500, "handler");
  }
  if (parser_->is_done()) return dispatch();
  start_body();
}

// Before a byte of it is read.
int Connection::body_trouble() {
  const Head& head = parser_->request.head;
  const std::uint64_t limit = std::min(core_->handler.body_limit(head, limits()), limits().body_bytes);
  if (parser_->content_length().value_or(0) > limit) return 413;
  parser_->body_limit(limit);
  if (parser_->http_1_0 || head.count("expect") == 0) return 0;  // RFC 9110, 10.1.1
  const auto expect = head.field("expect");
  expects_continue_ = expect && names(*expect, "100-continue");
  return expects_continue_ ? 0 : 417;
}

void Connection::upgrade() {
  const Head& head = parser_->request.head;
  if (const int status = socket_trouble(head, parser_->http_1_0)) return refuse(status, "malformed");
  SocketPlace place(core_);
  if (!place.is_free()) return refuse(503, "sockets");
  auto answer = core_->handler.on_socket(head);
  if (auto* refused = std::get_if<Response>(&answer)) {
    ++core_->counters.refused;
    keep_ = false;
    return reply(std::move(*refused));
  }
  become_socket(std::get<Handler::Accepted>(std::move(answer)), std::move(place));
}

void Connection::become_socket(Handler::Accepted accepted, SocketPlace place) {
  std::string opening = switching(*parser_->request.head.field("sec-websocket-key"), accepted.protocol);
  deadline_.end();
  phase_ = Phase::gone;
  core_->remove(this);
  auto session = std::make_shared<SocketSession>(std::move(place), std::move(transport_), std::move(accepted.handler));
  session->start(std::move(opening), std::string(buffered()));
}

void Connection::dispatch() {
  enter(Phase::answer, limits().answer_time);
  auto back = [core = core_, strand = strand_, weak = weak_from_this()](Response response) {
    auto self = weak.lock();
    if (!self) return;
    core->post(strand, [self = std::move(self), response = std::move(response)]() mutable {
      self->answer(std::move(response));
    });
  };
  Responder respond(std::make_shared<Responder::Slot>(std::move(back)));
  try {
    core_->handler.on_request(std::move(parser_->request), std::move(respond));
  } catch (...) {  // the responder goes, too: 500
  }
}

// A responder that was not used in time comes too late: its connection takes no other request.
void Connection::answer(Response response) {
  if (phase_ == Phase::answer) reply(std::move(response));
}

void Connection::refuse(int status, std::string_view limit) {
  // Times were told already.
  if (status != 408 && !(status == 503 && limit == "answer_time")) core_->limited(limit, transport_->peer());
  keep_ = false;
  reply(core_->refusal(status, limit));
}

void Connection::reply(Response response) {
  keep_ = keep_ && !core_->stopping;
  release_body();
  const bool old = parser_ && parser_->http_1_0;
  response_ = std::move(response);
  response_head_ = head_of(response_, !keep_ ? After::close : old ? After::keep_1_0 : After::keep);
  const bool without = !has_body(response_.status) || head_only_;
  if (without) response_.body.clear();
  enter(Phase::write, limits().write_time);
  const std::array<asio::const_buffer, 2> parts = {asio::buffer(response_head_), asio::buffer(response_.body)};
  transport_->write(parts, [self = shared_from_this()](Failure failure, std::size_t) { self->on_written(failure); });
}

void Connection::on_written(Failure failure) {
  if (phase_ != Phase::write) return;
  if (failure) return close();
  response_ = {};
  if (!keep_) return linger();
  next_request();
}

void Connection::linger() {
  enter(Phase::linger, linger_time);
  transport_->say_end([self = shared_from_this()](Failure failure) {
    if (failure || self->transport_->secure()) return self->close();
    if (!self->reading_ && self->phase_ == Phase::linger) self->read();
  });
}

void Connection::on_linger(Failure failure, std::size_t size) {
  lingered_ += size;
  if (failure || lingered_ > linger_bytes) return close();
  buffer_.clear();
  read();
}

}  // namespace chipid::http
