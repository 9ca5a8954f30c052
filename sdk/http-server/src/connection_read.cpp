// Of Connection: bytes to requests.
#include "connection.hpp"
#include "head_rules.hpp"

namespace chipid::http {
namespace {

using boost::beast::http::error;
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view head_end = "\r\n\r\n";

}  // namespace

std::string_view Connection::buffered() const {
  const auto data = buffer_.cdata();
  return {static_cast<const char*>(data.data()), data.size()};
}

void Connection::next_request() {
  parser_.reset();
  head_only_ = false;
  expects_continue_ = false;
  scanned_ = 0;
  if (core_->stopping) return close();
  if (buffer_.size() == 0) {
    enter(Phase::idle, limits().idle_time);
    return read();
  }
  enter(Phase::head, limits().head_time);
  advance();
}

void Connection::read() {
  reading_ = true;
  const auto room = std::min(read_size, buffer_.max_size() - buffer_.size());
  transport_->read_some(buffer_.prepare(room), [self = shared_from_this()](Failure failure, std::size_t size) {
    self->on_read(failure, size);
  });
}

void Connection::on_read(Failure failure, std::size_t size) {
  reading_ = false;
  if (phase_ == Phase::linger) return on_linger(failure, size);
  if (phase_ != Phase::idle && phase_ != Phase::head && phase_ != Phase::body) return;
  if (failure) return close();
  buffer_.commit(size);
  if (phase_ == Phase::idle) enter(Phase::head, limits().head_time);
  advance();
}

void Connection::advance() {
  if (phase_ == Phase::head) return take_head();
  take_body();
}

void Connection::take_head() {
  // RFC 9112, 2.2: a line end too many after the request before.
  if (scanned_ == 0 && buffered().starts_with(line_end)) buffer_.consume(line_end.size());
  const std::string_view bytes = buffered();
  const auto end = bytes.find(head_end, scanned_ < head_end.size() ? 0 : scanned_ - head_end.size());
  const bool whole = end != std::string_view::npos;
  const std::size_t size = whole ? end + head_end.size() : bytes.size();
  if (!may_be_head(bytes.substr(0, size), scanned_)) return refuse(400, "malformed");
  if (size > limits().header_bytes) return refuse(431, "header_bytes");
  if (whole) return parse_head(size);
  scanned_ = bytes.size();
  read();
}

void Connection::parse_head(std::size_t size) {
  parser_.emplace(limits().header_bytes);
  Failure failure;
  const std::size_t used = parser_->put({buffer_.cdata().data(), size}, failure);
  // The last bytes of the head are its own: none may be left.
  if (failure || used != size || !parser_->is_header_done()) return refuse(400, "malformed");
  buffer_.consume(size);
  on_head();
}

void Connection::start_body() {
  enter(Phase::body, limits().body_time);
  if (!expects_continue_ || buffer_.size() > 0) return take_body();
  static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
  continuing_ = true;
  transport_->write(asio::buffer(go_on), [self = shared_from_this()](Failure failure, std::size_t) {
    self->continuing_ = false;
    if (failure) return self->close();
    if (self->phase_ == Phase::body) self->take_body();
  });
}

// Small bodies always fit, so that a few large ones keep nobody out.
bool Connection::hold_body() {
  const std::size_t size = parser_->request.body.size();
  const std::size_t free = limits().free_body_bytes;
  const std::size_t counted = size > free ? size - free : 0;
  const std::size_t more = counted - held_;
  held_ += more;
  return (core_->bodies += more) <= limits().bodies_bytes;
}

void Connection::release_body() {
  core_->bodies -= std::exchange(held_, 0);
}

void Connection::take_body() {
  parser_->eager(true);
  while (!parser_->is_done() && buffer_.size() > 0) {
    Failure failure;
    const std::size_t used = parser_->put(buffer_.cdata(), failure);
    buffer_.consume(used);
    if (failure == error::need_more) break;
    if (failure == error::body_limit) return refuse(413, "body_bytes");
    if (failure) return refuse(400, "malformed");
  }
  if (!hold_body()) return refuse(503, "bodies_bytes");
  if (parser_->is_done()) return dispatch();
  // What is left is the line of a chunk, or its trailer.
  if (buffer_.size() > limits().header_bytes) return refuse(431, "header_bytes");
  read();
}

}  // namespace chipid::http
